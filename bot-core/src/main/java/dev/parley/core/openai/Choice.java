package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Reasoning;
import java.util.function.Consumer;

/// One choice of an answer on its way: hands out its pieces, counts them, and remembers its end.
final class Choice {
  private final Consumer<CompletionEvent> events;
  private final int index;
  private final ThinkTags content;
  private int contentLength;
  private int reasoningLength;
  private String finishReason = "";

  Choice(int index, Consumer<CompletionEvent> events) {
    this.index = index;
    this.events = events;
    this.content = new ThinkTags(
        text -> events.accept(new Delta(index, text)),
        text -> events.accept(new Reasoning(index, text)));
  }

  void accept(ChoicePiece piece) {
    reasoningLength += piece.reasoning().length();
    contentLength += piece.content().length();
    if (!piece.reasoning().isEmpty()) {
      events.accept(new Reasoning(index, piece.reasoning()));
    }
    if (!piece.content().isEmpty()) {
      content.accept(piece.content());
    }
    if (!piece.finishReason().isEmpty()) {
      finishReason = piece.finishReason();
    }
  }

  /// Nothing follows: what was held back goes out.
  void end() {
    content.end();
  }

  int index() {
    return index;
  }

  boolean isFinished() {
    return !finishReason.isEmpty();
  }

  String finishReason() {
    return finishReason;
  }

  /// The length of content and reasoning, in characters.
  int length() {
    return contentLength + reasoningLength;
  }

  /// The length of the longer of the two.
  int longest() {
    return Math.max(contentLength, reasoningLength);
  }
}
