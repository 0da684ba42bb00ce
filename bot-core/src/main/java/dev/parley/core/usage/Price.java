package dev.parley.core.usage;

/// What a model costs, in [Micros] per million tokens.
///
/// @param model its exact name, or a beginning and `*` after it; `*` alone is every model. Letters of either case
/// @param prompt for tokens of the prompt
/// @param cached for those of them that came from the endpoint's cache
/// @param completion for tokens of the answer, reasoning included
public record Price(String model, long prompt, long cached, long completion) {
  /// The most a million tokens cost, in [Micros]: a hundred thousand.
  public static final long MOST = 100_000_000_000L;

  /// @throws IllegalArgumentException where the model is empty or a price is not from 0 to [#MOST]
  public Price {
    if (model.isEmpty()) {
      throw new IllegalArgumentException("a price is a model's, and this one names none");
    }
    check(prompt);
    check(cached);
    check(completion);
  }

  private static void check(long price) {
    if (price < 0 || price > MOST) {
      throw new IllegalArgumentException("a million tokens cost 0 to %s, not %s"
          .formatted(Micros.written(MOST), Micros.written(price)));
    }
  }
}
