package dev.parley.core.bot;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import java.util.List;
import java.util.Optional;

/// What comes of a completion beside the text that is shown: what the model thought, and the other choices. Taken on
/// the turn's thread, read on any: both are published by being volatile, as soon as they can be kept.
final class Asides {
  private static final int LONGEST_REASONING = 64 * 1024;

  private final StringBuilder thinking = new StringBuilder();
  private final OtherChoices choices = new OtherChoices();
  private volatile Optional<String> reasoning = Optional.empty();
  private volatile List<Answer> others = List.of();

  void accept(CompletionEvent event) {
    choices.accept(event);
    switch (event) {
      case CompletionEvent.Reasoning(int choice, String text) -> {
        if (choice == 0 && thinking.length() + text.length() <= LONGEST_REASONING) {
          thinking.append(text);
        }
      }
      case CompletionEvent.Delta(int choice, String _) when choice == 0 && reasoning.isEmpty() ->
        publish();
      case CompletionEvent.Finished _,CompletionEvent.Failed _ -> {
        publish();
        others = choices.answers();
      }
      case CompletionEvent.Delta _,CompletionEvent.ToolCallPiece _,CompletionEvent.AudioPiece _,CompletionEvent.Origin _,CompletionEvent.Described _ -> {
        // shown, or nothing that is kept
      }
    }
  }

  /// What the model thought, where it said so.
  Optional<String> reasoning() {
    return reasoning;
  }

  /// The choices behind the first that came to an end, with what is known of the completion as a whole.
  List<Answer> others(AnswerFacts facts) {
    return others.stream()
        .map(answer -> new Answer(answer.messages(), answer.state(), facts)).toList();
  }

  private void publish() {
    reasoning = thinking.isEmpty() ? Optional.empty() : Optional.of(thinking.toString());
  }
}
