package dev.parley.core.usage;

import dev.parley.core.completion.TokenUsage;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the models cost. A model that stands in no line costs nothing, and is told apart by [#isPriced].
///
/// @param currency three capital letters, `USD`
/// @param lines the exact name goes before a beginning, the longer beginning before the shorter
public record Prices(String currency, List<Price> lines) {
  /// No model has a price.
  public static final Prices NONE = new Prices("USD", List.of());

  private static final String ANY_END = "*";
  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
  private static final BigInteger MOST = BigInteger.valueOf(Micros.MOST);

  /// @throws IllegalArgumentException where the currency is not three capital letters
  public Prices {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "a currency is three capital letters such as USD, not " + currency);
    }
    lines = List.copyOf(lines);
  }

  /// What a completion costs, in [Micros], rounded to the nearest one; at most [Micros#MOST].
  public long cost(String model, TokenUsage tokens) {
    return line(model).map(price -> cost(price, tokens)).orElse(0L);
  }

  /// Whether the model has a price.
  public boolean isPriced(String model) {
    return line(model).isPresent();
  }

  private Optional<Price> line(String model) {
    String asked = model.toLowerCase(Locale.ROOT);
    return lines.stream()
        .filter(price -> matches(price.model().toLowerCase(Locale.ROOT), asked))
        .max(Comparator.comparing((Price price) -> !price.model().endsWith(ANY_END))
            .thenComparingInt(price -> price.model().length()));
  }

  private static boolean matches(String priced, String asked) {
    return priced.endsWith(ANY_END)
        ? asked.startsWith(priced.substring(0, priced.length() - ANY_END.length()))
        : priced.equals(asked);
  }

  private static long cost(Price price, TokenUsage tokens) {
    long cached = Math.clamp(tokens.cached(), 0, Math.max(0, tokens.prompt()));
    BigInteger millionfold = times(tokens.prompt() - cached, price.prompt())
        .add(times(cached, price.cached()))
        .add(times(tokens.completion(), price.completion()));
    BigInteger half = MILLION.shiftRight(1);
    return millionfold.add(half).divide(MILLION).min(MOST).longValueExact();
  }

  private static BigInteger times(long tokens, long price) {
    return BigInteger.valueOf(Math.max(0, tokens)).multiply(BigInteger.valueOf(price));
  }
}
