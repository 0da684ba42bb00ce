package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Described;
import dev.parley.core.completion.CompletionEvent.Reasoning;
import java.util.Optional;
import java.util.function.Consumer;

/// One choice of an answer on its way: hands out its pieces, counts them, and remembers its end.
final class Choice {

  /// The most characters of one choice's text, and of its reasoning.
  static final int MAX_TEXT = 256 * 1024;

  private final Consumer<CompletionEvent> events;
  private final int index;
  private final ThinkTags content;
  private Optional<ToolCalls> toolCalls = Optional.empty();
  private Optional<Sound> sound = Optional.empty();
  private long contentLength;
  private long reasoningLength;
  private long otherLength;
  private String finishReason = "";
  private String role = "";
  private String name = "";
  private String toolCallId = "";

  Choice(int index, Consumer<CompletionEvent> events) {
    this.index = index;
    this.events = events;
    this.content = new ThinkTags(
        text -> events.accept(new Delta(index, text)),
        text -> events.accept(new Reasoning(index, text)));
  }

  void accept(ChoicePiece piece) {
    if (!piece.reasoning().isEmpty()) {
      reasoningLength += piece.reasoning().length();
      events.accept(new Reasoning(index, piece.reasoning()));
    }
    text(piece.content());
    if (!piece.extras().equals(ChoiceExtras.NONE)) {
      accept(piece.extras());
    }
    if (!piece.finishReason().isEmpty()) {
      finishReason = piece.finishReason();
    }
  }

  /// Nothing follows: what was held back goes out.
  void end() {
    content.end();
    sound.ifPresent(Sound::end);
  }

  int index() {
    return index;
  }

  boolean isFinished() {
    return !finishReason().isEmpty();
  }

  /// The server's word; a sound that came to its end stops without one.
  String finishReason() {
    return finishReason.isEmpty() && sound.map(Sound::isExpiring).orElse(false)
        ? "stop"
        : finishReason;
  }

  /// How much has come, in characters as they were sent.
  long length() {
    return contentLength + reasoningLength + otherLength;
  }

  /// Which bound was passed, or what is broken; empty where all is well.
  String fault() {
    if (Math.max(contentLength, reasoningLength) > MAX_TEXT) {
      return "an answer of more than %d characters".formatted(MAX_TEXT);
    }
    if (toolCalls.map(ToolCalls::isTooLarge).orElse(false)) {
      return "more than %d calls, or more than %d characters of arguments"
          .formatted(ToolCalls.MAX_CALLS, ToolCalls.MAX_ARGUMENTS);
    }
    return sound.map(Sound::fault).orElse("");
  }

  /// What was said besides the content, where something was.
  Optional<Described> described() {
    return role.isEmpty() && name.isEmpty() && toolCallId.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Described(index, role.isEmpty() ? "assistant" : role, name, toolCallId));
  }

  private void accept(ChoiceExtras extras) {
    text(extras.refusal());
    role = extras.role().isEmpty() ? role : extras.role();
    name = extras.name().isEmpty() ? name : extras.name();
    toolCallId = extras.toolCallId().isEmpty() ? toolCallId : extras.toolCallId();
    for (var fragment : extras.toolCalls()) {
      otherLength += 1 + fragment.arguments().length();
      var calls = toolCalls.orElseGet(() -> new ToolCalls(index, events));
      toolCalls = Optional.of(calls);
      calls.accept(fragment);
    }
    extras.audio().ifPresent(this::audio);
  }

  private void text(String text) {
    if (!text.isEmpty()) {
      contentLength += text.length();
      content.accept(text);
    }
  }

  private void audio(AudioFragment fragment) {
    otherLength += fragment.data().length() + fragment.transcript().length();
    var into = sound.orElseGet(() -> new Sound(index, events));
    sound = Optional.of(into);
    into.accept(fragment);
  }
}
