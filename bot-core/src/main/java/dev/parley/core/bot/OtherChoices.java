package dev.parley.core.bot;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Collects the choices behind the first, where several were asked for. Only those that came to an end of their own
/// are answers. On the turn's thread.
final class OtherChoices {
  /// The most characters kept of one; what comes after is left out, and the answer counts as cut.
  static final int MOST_CHARACTERS = Exchange.MOST_CHARACTERS / Exchange.MOST_ANSWERS;

  private final Map<Integer, Growing> choices = new TreeMap<>();

  void accept(CompletionEvent event) {
    switch (event) {
      case CompletionEvent.Delta(int choice, String text) when isOther(choice) ->
        add(choice(choice).text, text);
      case CompletionEvent.Reasoning(int choice, String text) when isOther(choice) ->
        add(choice(choice).reasoning, text);
      case CompletionEvent.Finished finished when isOther(finished.choice()) ->
        choice(finished.choice()).reason = Optional.of(finished.reason());
      case CompletionEvent.Delta _,CompletionEvent.Reasoning _,CompletionEvent.Finished _,CompletionEvent.ToolCallPiece _,CompletionEvent.AudioPiece _,CompletionEvent.Origin _,CompletionEvent.Described _,CompletionEvent.Failed _ -> {
        // the first choice's, or nothing that is kept
      }
    }
  }

  /// The answers that came, in the choices' order.
  List<Answer> answers() {
    return choices.values().stream().flatMap(choice -> choice.answer().stream()).toList();
  }

  private Growing choice(int number) {
    return choices.computeIfAbsent(number, _ -> new Growing());
  }

  private static boolean isOther(int choice) {
    return choice > 0 && choice < Exchange.MOST_ANSWERS;
  }

  private static void add(StringBuilder to, String piece) {
    int room = MOST_CHARACTERS - to.length();
    to.append(piece, 0, Math.min(room, piece.length()));
  }

  private static final class Growing {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private Optional<FinishReason> reason = Optional.empty();

    Optional<Answer> answer() {
      boolean came = reason.isPresent() && !text.isEmpty()
          && !reason.get().equals(FinishReason.CONTENT_FILTER);
      return came
          ? Optional.of(Answer.of(text.toString(), thought(), state(), AnswerFacts.NONE))
          : Optional.empty();
    }

    private Optional<String> thought() {
      return reasoning.isEmpty() ? Optional.empty() : Optional.of(reasoning.toString());
    }

    private ReplyState state() {
      boolean isCut =
          reason.filter(FinishReason.LENGTH::equals).isPresent()
              || text.length() >= MOST_CHARACTERS;
      return isCut ? ReplyState.CUT : ReplyState.DONE;
    }
  }
}
