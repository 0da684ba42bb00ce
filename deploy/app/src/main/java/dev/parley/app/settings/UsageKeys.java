package dev.parley.app.settings;

import dev.parley.core.usage.Micros;
import dev.parley.core.usage.Price;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The settings about what is spent: prices, and the budgets that hold where a workspace set none of its own.
final class UsageKeys {
  /// The names under which lists stand.
  static final String PRICES = "usage.prices";
  static final String BUDGETS = "usage.budgets";

  static final Key<String> CURRENCY = Key.of("usage.currency",
      Kinds.matching(Pattern.compile("[A-Z]{3}"), "three capital letters, such as USD"),
      "The currency of prices and budgets").orElse("USD");
  static final Key<ZoneId> TIME_ZONE = Key.of("usage.time-zone", zone(),
      "Where days, weeks (from Monday) and months of budgets and reports begin").orElse("UTC");
  static final Key<String> MODEL = price("model", Kinds.line(),
      "A model with a price: its exact name, or a beginning and `*` after it; models without one cost nothing and are told");
  static final Key<Long> PROMPT = price("prompt", money(),
      "What a million tokens of its prompts cost");
  static final Key<Long> CACHED = price("cached", money(),
      "What a million prompt tokens cost that came from the endpoint's cache")
      .shownAs("as `prompt`");
  static final Key<Long> COMPLETION = price("completion", money(),
      "What a million tokens of its answers cost, reasoning included");
  static final Key<String> BUDGET = Key.of(BUDGETS + "[]", Kinds.line(),
      "A budget: `person 200k tokens per day`, `channel:C1 5 USD per month`, `workspace 30 requests per minute`; a workspace may set another in its place");

  static final List<Key<?>> ALL =
      List.of(CURRENCY, TIME_ZONE, MODEL, PROMPT, CACHED, COMPLETION, BUDGET);

  private UsageKeys() {}

  private static <T> Key<T> price(String name, Kind<T> kind, String meaning) {
    return Key.of(PRICES + "[]." + name, kind, meaning);
  }

  private static Kind<Long> money() {
    return new Kind<>(
        "an amount from 0 to 100,000 with at most six decimals, such as 2.50",
        text -> Micros.read(text).stream().boxed().filter(micros -> micros <= Price.MOST)
            .findFirst());
  }

  private static Kind<ZoneId> zone() {
    return new Kind<>("a time zone, such as UTC, Asia/Taipei or +08:00", UsageKeys::zone);
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // the caller tells what is allowed
    }
  }
}
