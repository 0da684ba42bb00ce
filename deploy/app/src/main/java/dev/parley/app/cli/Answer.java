package dev.parley.app.cli;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Collects what comes back, choice by choice. For one thread.
final class Answer {
  private final SortedMap<Integer, Choice> choices = new TreeMap<>();
  private Optional<CompletionFailure> failure = Optional.empty();
  private Optional<TokenUsage> usage = Optional.empty();
  private Optional<String> model = Optional.empty();

  /// One choice, as far as it came.
  static final class Choice {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private Optional<FinishReason> reason = Optional.empty();

    String text() {
      return text.toString();
    }

    String reasoning() {
      return reasoning.toString();
    }

    Optional<FinishReason> reason() {
      return reason;
    }
  }

  void accept(CompletionEvent event) {
    switch (event) {
      case CompletionEvent.Delta delta -> choice(delta.choice()).text.append(delta.text());
      case CompletionEvent.Reasoning piece -> choice(piece.choice()).reasoning.append(piece.text());
      case CompletionEvent.ToolCallPiece _,CompletionEvent.AudioPiece _,CompletionEvent.Origin _,CompletionEvent.Described _ -> {
        // not printed yet
      }
      case CompletionEvent.Finished end -> finish(end);
      case CompletionEvent.Failed failed -> failure = Optional.of(failed.failure());
    }
  }

  /// Every choice that began, by its number.
  SortedMap<Integer, Choice> choices() {
    return choices;
  }

  /// The choice that people are shown; an empty one where none began.
  Choice first() {
    return choices.isEmpty() ? new Choice() : choices.firstEntry().getValue();
  }

  Optional<CompletionFailure> failure() {
    return failure;
  }

  Optional<TokenUsage> usage() {
    return usage;
  }

  Optional<String> model() {
    return model;
  }

  private void finish(CompletionEvent.Finished end) {
    choice(end.choice()).reason = Optional.of(end.reason());
    usage = end.usage().or(() -> usage);
    model = Optional.of(end.model());
  }

  private Choice choice(int index) {
    return choices.computeIfAbsent(index, number -> new Choice());
  }
}
