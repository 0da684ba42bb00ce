package dev.parley.core.usage;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Money as whole millionths of a currency's unit, so that sums are exact: `2.5` is 2,500,000.
public final class Micros {
  /// The most money that is written down: a billion.
  public static final long MOST = 1_000_000_000_000_000L;

  private static final int DECIMALS = 6;
  private static final Pattern WRITTEN = Pattern.compile("\\d{1,10}(\\.\\d{1,6})?");

  private Micros() {}

  /// Reads a decimal number without sign and with at most six decimals; empty where it is none, or more than [#MOST].
  public static OptionalLong read(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    long micros = new BigDecimal(text).movePointRight(DECIMALS).longValueExact();
    return micros <= MOST ? OptionalLong.of(micros) : OptionalLong.empty();
  }

  /// The shortest decimal number that reads back: `2.5`, `0.000001`.
  public static String written(long micros) {
    BigDecimal amount = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0).toPlainString() : amount.toPlainString();
  }
}
