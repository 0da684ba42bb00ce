package dev.parley.endpoint;

import java.util.List;

/// One answer, cut where the request says.
///
/// @param finishReason `stop`, or `length` where tokens ran out
record Choice(int index, Tokens reasoning, Tokens content, String finishReason) {

  /// Cuts an answer: first at the stop sequences, then at the tokens.
  static Choice of(int index, DemoModel.Answer answer, ChatRequest.Bounds bounds) {
    Tokens reasoning = Tokens.of(answer.reasoning()).first(bounds.mostTokens());
    Tokens content = Tokens.of(cut(answer.content(), bounds.stop()));
    int left = bounds.mostTokens() - reasoning.size();
    boolean isWhole = content.size() <= left
        && reasoning.text().length() == answer.reasoning().length();
    return new Choice(index, reasoning, content.first(left), isWhole ? "stop" : "length");
  }

  private static String cut(String text, List<String> stops) {
    int end = stops.stream().mapToInt(text::indexOf).filter(at -> at >= 0).min()
        .orElse(text.length());
    return text.substring(0, end);
  }

  /// How many tokens it took.
  int size() {
    return reasoning.size() + content.size();
  }
}
