package dev.parley.core.completion;

import java.util.Optional;

/// What is known of how much a model reads. Its methods give tokens by our estimate, as they are compared with one.
///
/// @param tokens how many of its own tokens question and answer may have together, where that is known
/// @param isLearned whether that was learned from a refusal: then less of it is used, as it may mean another thing
/// @param factor how many of its tokens one estimated token is
public record ModelWindow(Optional<Integer> tokens, boolean isLearned, double factor) {

  /// Nothing is known.
  public static final ModelWindow UNKNOWN = new ModelWindow(Optional.empty(), false, 1);

  private static final int ANY = Integer.MAX_VALUE / 2;

  /// Our estimate is no tokenizer, so a twentieth stays free.
  private static final double USED = 0.95;

  /// How much is used of what was learned.
  private static final double USED_OF_LEARNED = 0.6;

  /// Where the answer has no bound, a quarter of the window is left to it, at most so much.
  private static final int ANSWERS_ROOM = 4_096;

  private static final int ANSWERS_SHARE = 4;

  /// How long a conversation may be that is sent: system prompt, history and question.
  ///
  /// @param wanted the most that is wanted in any case, in the model's tokens
  /// @param limits how long the answer may be
  public int room(int wanted, Limits limits) {
    return estimated(tokens.map(all -> Math.min(wanted, beside(all, limits))).orElse(wanted));
  }

  /// The same where only the model sets a bound.
  public int room(Limits limits) {
    return room(ANY, limits);
  }

  /// How long a question may be that is sent without any history, with what stands above it.
  public int most(Limits limits) {
    return estimated(
        tokens.map(all -> Math.max(1, (int) (all * USED) - answer(limits).orElse(0))).orElse(ANY));
  }

  /// So many tokens by estimate, in the model's own.
  public int counted(int estimated) {
    return (int) Math.min(ANY, Math.round(estimated * factor));
  }

  /// How long a prompt may be in a window of `all` that holds the answer, too.
  private int beside(int all, Limits limits) {
    int answer = answer(limits).orElse(Math.min(ANSWERS_ROOM, all / ANSWERS_SHARE));
    int left = (int) (all * USED) - answer;
    return Math.max(1, isLearned ? Math.min(left, (int) (all * USED_OF_LEARNED)) : left);
  }

  private int estimated(int counted) {
    return (int) Math.min(ANY, counted / factor);
  }

  private static Optional<Integer> answer(Limits limits) {
    return limits.maxCompletionTokens().or(limits::maxTokens);
  }
}
