package dev.parley.core.markdown.dialect;

import org.commonmark.node.Node;

/// The output of [MrkdwnPrinter]: lines in or out of a quote, and text in which nothing is a token.
final class MrkdwnText {
  private static final String ZERO_WIDTH_SPACE = "\u200B";
  private static final String BESIDE_MARKS = "([{\"'*_~-.,:;!?)]}|/";

  private final String source;
  private final Mentions mentions;
  private final StringBuilder out = new StringBuilder();
  private int quotes;

  MrkdwnText(String source, Mentions mentions) {
    this.source = source;
    this.mentions = mentions;
  }

  void openQuote() {
    quotes++;
    if (quotes == 1) {
      out.append("> ");
    }
  }

  void closeQuote() {
    quotes--;
  }

  void newLine() {
    out.append(quotes > 0 ? "\n> " : "\n");
  }

  /// Markup of ours.
  void raw(String markup) {
    out.append(markup);
  }

  /// The model's text.
  void text(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append(mentions.allows(text, at) ? "<" : "&lt;");
        case '>' -> out.append(isMentionsEnd(text, at) ? ">" : "&gt;");
        default -> out.append(c);
      }
    }
  }

  private boolean isMentionsEnd(String text, int at) {
    int start = text.lastIndexOf('<', at);
    return start >= 0 && mentions.allows(text, start) && text.indexOf('>', start) == at;
  }

  /// The mark that opens emphasis. Slack knows it only where a word begins, and not beside a wide character: there
  /// it gets a zero-width space.
  void open(String mark) {
    char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    out.append(isBoundary(before) ? "" : ZERO_WIDTH_SPACE).append(mark);
  }

  /// The mark that closes the emphasis that is `node`.
  void close(Node node, String mark) {
    int end = Place.of(node).end();
    char after = end < source.length() ? source.charAt(end) : ' ';
    out.append(mark).append(isBoundary(after) ? "" : ZERO_WIDTH_SPACE);
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || BESIDE_MARKS.indexOf(c) >= 0;
  }

  String finished() {
    return out.toString().strip();
  }
}
