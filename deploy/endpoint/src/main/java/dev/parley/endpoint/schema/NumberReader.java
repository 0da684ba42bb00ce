package dev.parley.endpoint.schema;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads what a schema allows of a number.
record NumberReader(JsonNode schema, String path, Dialect dialect) {
  static final Set<String> KEYWORDS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
  /// Beyond it nobody counts, and a number such as 1e999999 would fill the memory with its digits.
  private static final double LARGEST = 1e18;
  private static final int MOST_DIGITS = 40;

  Shape read(boolean isWhole) {
    BigDecimal multiple = number("multipleOf").orElse(BigDecimal.ZERO);
    if (multiple.signum() < 0 || (schema.has("multipleOf") && multiple.signum() == 0)) {
      return fault("multipleOf", "must be greater than 0.");
    }
    NumberRange range = new NumberRange(
        tighter(bound("minimum", false), bound("exclusiveMinimum", true), true),
        tighter(bound("maximum", false), bound("exclusiveMaximum", true), false),
        NumberRange.step(isWhole, multiple));
    return range.any().isPresent()
        ? new Shape.Numeric(range)
        : fault("", "allows no number.");
  }

  private Shape fault(String keyword, String sentence) {
    if (dialect.isExact()) {
      throw new SchemaFault(keyword.isEmpty() ? path : path + "." + keyword, sentence);
    }
    return new Shape.Numeric(
        new NumberRange(Optional.empty(), Optional.empty(), BigDecimal.ONE));
  }

  private Optional<NumberRange.Bound> bound(String keyword, boolean isExclusive) {
    return number(keyword).map(value -> new NumberRange.Bound(value, isExclusive));
  }

  private static Optional<NumberRange.Bound> tighter(
      Optional<NumberRange.Bound> plain, Optional<NumberRange.Bound> exclusive, boolean isLeast) {
    if (plain.isEmpty() || exclusive.isEmpty()) {
      return plain.or(() -> exclusive);
    }
    int order = exclusive.get().value().compareTo(plain.get().value());
    return (isLeast ? order >= 0 : order <= 0) ? exclusive : plain;
  }

  private Optional<BigDecimal> number(String keyword) {
    JsonNode value = schema.path(keyword);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = Optional.of(value).filter(NumberReader::isPlain)
        .map(JsonNode::decimalValue).filter(each -> Math.abs(each.scale()) <= MOST_DIGITS);
    if (number.isEmpty() && dialect.isExact()) {
      throw new SchemaFault(path + "." + keyword, "must be a number of ordinary size.");
    }
    return number;
  }

  private static boolean isPlain(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.canConvertToLong() && Math.abs((double) value.longValue()) <= LARGEST;
    }
    return value.isNumber() && Math.abs(value.doubleValue()) <= LARGEST;
  }
}
