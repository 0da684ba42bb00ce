package dev.parley.core.completion;

/// What the specification allows for a field: the error names the field, the value and the range.
final class Range {
  private Range() {}

  static void check(String field, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException("%s is %s, allowed is %s to %s"
          .formatted(field, plain(value), plain(least), plain(most)));
    }
  }

  static void atLeast(String field, double value, double least) {
    if (!(value >= least)) {
      throw new IllegalArgumentException(
          "%s is %s, allowed is at least %s".formatted(field, plain(value), plain(least)));
    }
  }

  /// How many of something there are.
  static void count(String field, int count, int most) {
    if (count > most) {
      throw new IllegalArgumentException(
          "%s has %d entries, allowed are at most %d".formatted(field, count, most));
    }
  }

  /// The API's rule for the names of functions and schemas.
  static void name(String field, String value) {
    if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException(
          "%s is \"%s\", allowed are 1 to 64 of A-Z, a-z, 0-9, _ and -".formatted(field, value));
    }
  }

  static void notBlank(String field, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("%s is blank, allowed is any other text".formatted(field));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
