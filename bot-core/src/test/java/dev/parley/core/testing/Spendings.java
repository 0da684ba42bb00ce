package dev.parley.core.testing;

import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.usage.Budget;
import dev.parley.core.usage.BudgetReading;
import dev.parley.core.usage.BudgetText;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.TurnUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Who spends in tests, what, and of which budgets.
public final class Spendings {
  private static final BudgetText TEXT = new BudgetText("USD");

  private Spendings() {}

  /// A person in a channel of the workspace `T1`.
  public static Spender spender(String channel, String person) {
    return new Spender(new ConversationId("slack", "T1", channel, "t1"),
        new Author(person, "Name of " + person));
  }

  /// A budget as it is written.
  public static Budget budget(String written) {
    return switch (TEXT.read(written)) {
      case BudgetReading.Read(Budget budget) -> budget;
      case BudgetReading.Refused refused ->
        throw new IllegalArgumentException(written + ": " + refused);
    };
  }

  /// Budgets as they are written.
  public static Budgets budgets(String... written) {
    return new Budgets(Arrays.stream(written).map(Spendings::budget).toList());
  }

  /// A turn on `gpt-4` of so many tokens, a tenth of them the answer's, and a micro for each.
  public static TurnUsage usage(String turn, Spender spender, long tokens, Instant at) {
    return usage(turn, spender, "gpt-4", tokens, at);
  }

  /// A turn on `model`.
  public static TurnUsage usage(
      String turn, Spender spender, String model, long tokens, Instant at) {
    return new TurnUsage(turn, spender, model,
        new TokenUsage(tokens - tokens / 10, tokens / 10, tokens, 5, 3), false, tokens,
        Optional.of(Duration.ofMillis(400)), Duration.ofSeconds(3), at);
  }
}
