package dev.parley.endpoint.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/// The numbers between two bounds that are multiples of a step.
///
/// @param step zero where any number will do
record NumberRange(Optional<Bound> least, Optional<Bound> most, BigDecimal step) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /// An end of the range.
  record Bound(BigDecimal value, boolean isExclusive) {}

  /// All numbers, or all whole ones that are multiples of `multiple`; zero is no multiple at all.
  static BigDecimal step(boolean isWhole, BigDecimal multiple) {
    BigDecimal of = multiple.stripTrailingZeros();
    if (!isWhole || of.scale() <= 0) {
      return isWhole && of.signum() == 0 ? BigDecimal.ONE : of;
    }
    // the whole multiples of a/10^s are the multiples of a/gcd(a, 10^s)
    BigInteger part = of.unscaledValue();
    return new BigDecimal(part.divide(part.gcd(BigInteger.TEN.pow(of.scale()))));
  }

  /// Whether the number is in it.
  boolean holds(BigDecimal number) {
    return least.filter(bound -> isPast(bound, bound.value().compareTo(number))).isEmpty()
        && most.filter(bound -> isPast(bound, number.compareTo(bound.value()))).isEmpty()
        && (step.signum() == 0 || number.remainder(step).signum() == 0);
  }

  private static boolean isPast(Bound bound, int order) {
    return bound.isExclusive() ? order >= 0 : order > 0;
  }

  /// A number in it; empty where there is none.
  Optional<BigDecimal> any() {
    BigDecimal unit = step.signum() == 0 ? BigDecimal.ONE : step;
    return least.map(bound -> above(bound, unit))
        .or(() -> most.map(bound -> below(bound, unit)))
        .or(() -> Optional.of(unit))
        .filter(this::holds)
        .or(this::between);
  }

  private static BigDecimal above(Bound bound, BigDecimal unit) {
    BigDecimal first = bound.value().divide(unit, 0, RoundingMode.CEILING).multiply(unit);
    return bound.isExclusive() && first.compareTo(bound.value()) == 0 ? first.add(unit) : first;
  }

  private static BigDecimal below(Bound bound, BigDecimal unit) {
    BigDecimal last = bound.value().divide(unit, 0, RoundingMode.FLOOR).multiply(unit);
    return bound.isExclusive() && last.compareTo(bound.value()) == 0 ? last.subtract(unit) : last;
  }

  // Between 0.2 and 0.7 lies no multiple of one.
  private Optional<BigDecimal> between() {
    return least.flatMap(low -> most.map(high -> low.value().add(high.value()).divide(TWO)))
        .filter(this::holds);
  }
}
