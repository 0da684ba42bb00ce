package dev.parley.core.usage;

import dev.parley.core.completion.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What one asking of the model came to.
///
/// @param turn as it was reserved: names this asking alone, so that Regenerate is counted anew
/// @param model as the endpoint calls it, or as it was asked for where it did not say; longer than [#LONGEST_MODEL] is cut
/// @param tokens as counted, or estimated
/// @param isEstimated no count came: it was stopped, failed or broke off
/// @param money in [Micros]
/// @param firstText from the question to the first text; empty where none came
/// @param took from the question to the answer's end
/// @param at the end: the day under which it is counted
public record TurnUsage(
    String turn,
    Spender spender,
    String model,
    TokenUsage tokens,
    boolean isEstimated,
    long money,
    Optional<Duration> firstText,
    Duration took,
    Instant at) {

  /// The longest name of a model that is kept, in characters.
  public static final int LONGEST_MODEL = 200;

  public TurnUsage {
    money = Math.clamp(money, 0, Micros.MOST);
    model = model.length() <= LONGEST_MODEL ? model : model.substring(0, LONGEST_MODEL);
  }

  /// Prompt and answer together, also where the endpoint did not add them up; what it counted wrongly is 0 to [Micros#MOST]
  /// all the same, so that no budget grows by it.
  public long totalTokens() {
    long parts = Math.clamp(tokens.prompt(), 0, Micros.MOST)
        + Math.clamp(tokens.completion(), 0, Micros.MOST);
    return Math.clamp(Math.max(tokens.total(), parts), 0, Micros.MOST);
  }

  /// How much of a unit it is.
  public long of(BudgetUnit unit) {
    return switch (unit) {
      case TOKENS -> totalTokens();
      case MONEY -> money;
      case REQUESTS -> 1;
    };
  }
}
