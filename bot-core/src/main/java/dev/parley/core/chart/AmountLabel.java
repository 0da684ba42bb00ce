package dev.parley.core.chart;

import dev.parley.core.usage.BudgetUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/// Amounts as short as an axis wants them, three digits at most: `950`, `1.25k`, `3.4M`; money `0.05`, `12.5`.
final class AmountLabel {
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final String[] SCALES = {"", "k", "M", "G", "T"};

  private AmountLabel() {}

  /// Where an axis ends that shows `highest`, 1 or more: the next multiple of 1, 2 or 5 times a power of ten, of which there
  /// are five to ten on the axis.
  static double roundAbove(long highest) {
    double power = Math.pow(10, Math.floor(Math.log10(highest / 5.0)));
    double unit = Stream.of(1, 2, 5, 10).map(times -> times * power)
        .filter(step -> highest / step <= 10).findFirst().orElse(power);
    return Math.ceil(highest / unit) * unit;
  }

  /// @param amount in tokens, requests or [dev.parley.core.usage.Micros]
  static String of(double amount, BudgetUnit unit) {
    BigDecimal exact = BigDecimal.valueOf(amount);
    BigDecimal rounded =
        (unit == BudgetUnit.MONEY ? exact.movePointLeft(6) : exact).round(DIGITS);
    int scale = 0;
    while (scale < SCALES.length - 1 && rounded.abs().compareTo(BigDecimal.valueOf(1_000)) >= 0) {
      rounded = rounded.movePointLeft(3);
      scale++;
    }
    return (rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString())
        + SCALES[scale];
  }
}
