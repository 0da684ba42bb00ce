package dev.parley.core.conversation;

import java.util.List;

/// Chooses how much of a conversation the model is sent: whole exchanges only, newest last, at most
/// `tokens` by estimate.
///
/// Cuts come with hysteresis: when the window is full it is cut down to 60 %, and then grows again for many
/// turns with the same beginning, so that the endpoint's prompt cache holds (a window that slides by
/// one exchange a turn defeats it every time). The cut is found by replaying the conversation, so it needs
/// no state: the same exchanges always give the same cut.
///
/// @param tokens the most that system prompt, history and question may cost together; at least 256
public record ContextWindow(int tokens) {

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

  /// The newest exchanges that fit beside `always`: the system prompt and the new question.
  public List<Exchange> fit(List<Exchange> history, List<ChatMessage> always) {
    int room = tokens - always.stream().mapToInt(TokenEstimate::of).sum();
    int first = 0;
    int used = 0;
    for (int newest = 0; newest < history.size(); newest++) {
      used += TokenEstimate.of(history.get(newest));
      if (used > room) {
        while (first <= newest && used > room * AFTER_A_CUT) {
          used -= TokenEstimate.of(history.get(first));
          first++;
        }
      }
    }
    return history.subList(first, history.size());
  }
}
