package dev.parley.core.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One question and its answers, of which one is shown: to people, and to the model as what it said. The unit
/// that is stored, trimmed and replaced as a whole, so that a tool call never loses its result.
///
/// @param turn the turn's id: the platform's id of the message that asked, the first of them where there are several
/// @param asked what was asked, a message or several; empty where the bot answered without the model
/// @param answers oldest first, at least one
/// @param shown which of them is shown, from 0 on
/// @param replyParts the platform's ids of the messages that show the reply, in order
public record Exchange(
    String turn,
    List<ChatMessage.User> asked,
    List<Answer> answers,
    int shown,
    List<String> replyParts) {

  /// The most answers that are kept of one question; the oldest that is not shown goes first.
  public static final int MOST_ANSWERS = 8;

  /// The most characters of them together, as long as there are several.
  public static final int MOST_CHARACTERS = 500_000;

  /// @throws IllegalArgumentException where no answer is shown
  public Exchange {
    asked = List.copyOf(asked);
    answers = List.copyOf(answers);
    replyParts = List.copyOf(replyParts);
    if (shown < 0 || shown >= answers.size()) {
      throw new IllegalArgumentException(
          "there is no answer %d of %d".formatted(shown + 1, answers.size()));
    }
  }

  /// A question with the one answer it has so far.
  public static Exchange of(
      String turn, List<ChatMessage.User> asked, Answer answer, List<String> replyParts) {
    return new Exchange(turn, asked, List.of(answer), 0, replyParts);
  }

  /// The answer that is shown.
  public Answer answer() {
    return answers.get(shown);
  }

  /// How the answer that is shown ended.
  public ReplyState state() {
    return answer().state();
  }

  /// What the model is sent of it: what was asked, and the answer that is shown.
  public List<ChatMessage> messages() {
    return Stream.concat(asked.stream(), answer().messages().stream()).toList();
  }

  /// This, where what was asked in `message` reads `text`. What hangs on the message stays; one that says nothing leaves.
  ///
  /// @return empty where nothing is left that was asked
  public Optional<Exchange> saying(String message, String text) {
    return asking(asked.stream()
        .map(user -> user.message().equals(message) ? user.saying(text) : user)
        .filter(user -> !user.message().equals(message) || !user.parts().isEmpty())
        .toList());
  }

  /// This without what was asked in `message`.
  ///
  /// @return empty where nothing is left that was asked
  public Optional<Exchange> without(String message) {
    return asking(asked.stream().filter(user -> !user.message().equals(message)).toList());
  }

  private Optional<Exchange> asking(List<ChatMessage.User> now) {
    return now.isEmpty() ? Optional.empty()
        : Optional.of(new Exchange(turn, now, answers, shown, replyParts));
  }

  /// This, showing the answer `index`.
  public Exchange showing(int index) {
    return new Exchange(turn, asked, answers, index, replyParts);
  }

  /// This, shown in the messages `parts`.
  public Exchange in(List<String> parts) {
    return new Exchange(turn, asked, answers, shown, parts);
  }

  /// This, with `answer` in the place of the one that is shown.
  public Exchange replacing(Answer answer) {
    List<Answer> now = new ArrayList<>(answers);
    now.set(shown, answer);
    return bounded(now, shown);
  }

  /// This, with `answer` after all others, and shown. One that is not worth keeping makes room for it.
  public Exchange with(Answer answer) {
    if (!answer().isKept()) {
      return replacing(answer);
    }
    List<Answer> now = new ArrayList<>(answers);
    now.add(answer);
    return bounded(now, now.size() - 1);
  }

  /// This, with `others` behind its last answer; what is shown stays.
  public Exchange withOthers(List<Answer> others) {
    List<Answer> now = new ArrayList<>(answers);
    now.addAll(others);
    return bounded(now, shown);
  }

  private Exchange bounded(List<Answer> all, int show) {
    int index = show;
    while (all.size() > 1 && isTooMuch(all)) {
      all.remove(index == 0 ? 1 : 0);
      index = Math.max(0, index - 1);
    }
    return new Exchange(turn, asked, all, index, replyParts);
  }

  private static boolean isTooMuch(List<Answer> answers) {
    return answers.size() > MOST_ANSWERS
        || answers.stream().mapToLong(Answer::characters).sum() > MOST_CHARACTERS;
  }
}
