package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.AudioPiece;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The spoken answer of one choice on its way.
final class Sound {
  private final int choice;
  private final Consumer<CompletionEvent> events;
  private final AudioData data = new AudioData();
  private boolean expires;
  private String fault = "";

  Sound(int choice, Consumer<CompletionEvent> events) {
    this.choice = choice;
    this.events = events;
  }

  void accept(AudioFragment fragment) {
    if (!fault.isEmpty()) {
      return;
    }
    expires |= fragment.expiresAt() > 0;
    try {
      events.accept(new AudioPiece(
          choice,
          fragment.id(),
          data.decode(fragment.data()),
          fragment.transcript(),
          fragment.expiresAt() > 0
              ? OptionalLong.of(fragment.expiresAt())
              : OptionalLong.empty()));
    } catch (IllegalArgumentException e) {
      fault = "the sound is broken: " + e.getMessage();
    }
  }

  /// Nothing follows: what was waiting goes out.
  void end() {
    try {
      var rest = data.end();
      if (rest.size() > 0) {
        events.accept(new AudioPiece(choice, "", rest, "", OptionalLong.empty()));
      }
    } catch (IllegalArgumentException e) {
      fault = "the sound is broken: " + e.getMessage();
    }
  }

  /// Whether the server said until when it keeps the sound, which it does at the end: some send no
  /// `finish_reason` after it.
  boolean isExpiring() {
    return expires;
  }

  /// What is wrong with it; empty where nothing is.
  String fault() {
    return fault;
  }
}
