package dev.parley.core.conversation;

import java.util.List;
import java.util.Optional;

/// Chooses how much of a conversation the model is sent: whole exchanges only, newest last, at most
/// `tokens` by estimate. What stands above the history and the new question always come along.
///
/// Cuts come with hysteresis: when the window is full it is cut down to 60 %, and then grows again for many
/// turns with the same beginning, so that the endpoint's prompt cache holds (a window that slides by
/// one exchange a turn defeats it every time).
///
/// @param tokens the most that system prompt, history and question may cost together; at least 256
public record ContextWindow(int tokens, TokenEstimate estimate) {

  /// The least window that makes sense.
  public static final int LEAST = 256;

  private static final double AFTER_A_CUT = 0.6;

  /// Checks the bound.
  ///
  /// @throws IllegalArgumentException where `tokens` is below [#LEAST]
  public ContextWindow {
    if (tokens < LEAST) {
      throw new IllegalArgumentException(
          "a context window has at least %d tokens, not %d".formatted(LEAST, tokens));
    }
  }

  /// A window by the estimate where nothing else is set.
  ///
  /// @throws IllegalArgumentException where `tokens` is below [#LEAST]
  public ContextWindow(int tokens) {
    this(tokens, TokenEstimate.DEFAULTS);
  }

  /// What is sent of a conversation that knows what it leaves out. As long as that and the rest fit, the same beginning
  /// is sent, however the window's size wavers: a cut that was made stands.
  ///
  /// @param history the exchanges before the question; those that are left out may be among them
  /// @param always what is sent in any case: what stands above the history, and the question
  /// @param before what is left out so far
  public Fit.Fitted fit(
      List<Exchange> history, List<? extends ChatMessage> always, Optional<LeftOut> before) {
    List<Exchange> sent = before.map(left -> after(left.upTo(), history)).orElse(history);
    int first = cut(costs(sent), room(always));
    if (first == 0) {
      return new Fit.Fitted(sent, List.of(), before);
    }
    List<Exchange> dropped = sent.subList(0, first);
    int questions = before.map(LeftOut::questions).orElse(0) + first;
    return new Fit.Fitted(sent.subList(first, sent.size()), dropped,
        Optional.of(new LeftOut(dropped.getLast().turn(), questions,
            before.map(LeftOut::summary).orElse(""))));
  }

  /// What is sent of a conversation of which no cut is on record: the cuts are found by replaying it turn by turn, each
  /// with its own question. They are those that would be on record, had the window always been this one.
  ///
  /// @param above what stands above the history
  public List<Exchange> replayed(
      List<Exchange> history, List<? extends ChatMessage> above,
      List<? extends ChatMessage> question) {
    int room = room(above);
    int[] costs = costs(history);
    int first = 0;
    long used = 0;
    for (int turn = 0; turn <= costs.length; turn++) {
      int left = room - estimate.of(turn < costs.length ? history.get(turn).asked() : question);
      boolean isFull = used > left;
      while (isFull && first < turn && used > left * AFTER_A_CUT) {
        used -= costs[first];
        first++;
      }
      used += turn < costs.length ? costs[turn] : 0;
    }
    return history.subList(first, history.size());
  }

  /// How many of the oldest go, where all of it is too much.
  private static int cut(int[] costs, int room) {
    long used = 0;
    for (int cost : costs) {
      used += cost;
    }
    int first = 0;
    boolean isFull = used > room;
    while (isFull && first < costs.length && used > room * AFTER_A_CUT) {
      used -= costs[first];
      first++;
    }
    return first;
  }

  private int room(List<? extends ChatMessage> always) {
    return tokens - estimate.of(always) - TokenEstimate.PER_REPLY;
  }

  private int[] costs(List<Exchange> exchanges) {
    return exchanges.stream().mapToInt(estimate::of).toArray();
  }

  /// The exchanges after the turn `upTo`; all of them where it is not among them: then it is older than they are.
  private static List<Exchange> after(String upTo, List<Exchange> history) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).turn().equals(upTo)) {
        return history.subList(i + 1, history.size());
      }
    }
    return history;
  }
}
