package dev.parley.endpoint;

import dev.parley.endpoint.speech.Voice;
import java.util.ArrayList;
import java.util.List;

/// Makes a choice of an answer: ends it at the stop sequences, then where the tokens run out; the
/// reasoning is paid for first. On one thread, for one choice.
final class Cut {
  private static final long AUDIO_KEPT_SECONDS = 3_600;

  private final ChatRequest request;
  private final List<Part> parts = new ArrayList<>();
  private int left;
  private boolean isWhole = true;

  private Cut(ChatRequest request) {
    this.request = request;
    left = request.bounds().mostTokens();
  }

  /// The choice.
  static Choice choice(int index, Answer answer, ChatRequest request, Completion.Head head) {
    Cut cut = new Cut(request);
    if (!answer.reasoning().isEmpty()) {
      cut.add(new TextPart(true, cut.taken(Tokens.of(answer.reasoning()))));
    }
    if (answer.calls().isEmpty()) {
      cut.addContent(answer.content(), head, index);
    } else {
      cut.addCalls(answer.calls());
    }
    return new Choice(
        index, cut.parts, answer.answered(), cut.isWhole ? answer.finishReason() : "length");
  }

  private void addContent(String content, Completion.Head head, int index) {
    String text = stopped(content);
    boolean isProse = request.form().format() instanceof AnswerFormat.Prose;
    if (!isProse || request.form().voice().isEmpty()) {
      add(new TextPart(false, taken(Tokens.of(text))));
    }
    request.form().voice().ifPresent(voice -> addSpoken(text, voice, head, index));
  }

  private void addSpoken(String text, Voice voice, Completion.Head head, int index) {
    Tokens all = Speech.transcript(text);
    Tokens said = Speech.first(all, left);
    isWhole &= said.size() == all.size();
    add(new SpokenPart(
        new SpokenPart.Spoken("audio_" + head.id().substring(head.id().indexOf('-') + 1) + index,
            head.created() + AUDIO_KEPT_SECONDS),
        voice, request.form().isRaw(), said));
  }

  private void addCalls(List<ToolCall> calls) {
    for (int i = 0; i < calls.size(); i++) {
      if (left == 0) {
        isWhole = false;
        return;
      }
      left--; // its name
      add(new CallPart(i, calls.get(i), taken(Tokens.of(calls.get(i).arguments()))));
    }
  }

  private void add(Part part) {
    parts.add(part);
  }

  /// The tokens that can be paid for.
  private Tokens taken(Tokens tokens) {
    Tokens taken = tokens.first(left);
    left -= taken.size();
    isWhole &= taken.size() == tokens.size();
    return taken;
  }

  private String stopped(String text) {
    int end = request.bounds().stop().stream().mapToInt(text::indexOf).filter(at -> at >= 0).min()
        .orElse(text.length());
    return text.substring(0, end);
  }
}
