package dev.parley.core.settings;

import dev.parley.core.settings.Reading.Fault;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// What the kinds of value have in common.
final class Texts {
  private Texts() {}

  static <T> Reading<T> refused(ValueKind<T> kind, String text, Fault fault) {
    return new Reading.Refused<>(text.strip(), fault, kind);
  }

  /// The text as it is, where there is some and it is not too long.
  static Reading<String> bounded(ValueKind<String> kind, String text, int most) {
    if (text.isBlank()) {
      return refused(kind, text, Fault.BLANK);
    }
    return length(text) > most
        ? refused(kind, text, Fault.TOO_LONG)
        : new Reading.Read<>(text);
  }

  static Reading<String> matching(
      ValueKind<String> kind, String text, int most, Pattern pattern) {
    Reading<String> bounded = bounded(kind, text, most);
    boolean isAllowed = bounded.found().filter(pattern.asMatchPredicate()).isPresent();
    return isAllowed || bounded.found().isEmpty()
        ? bounded
        : refused(kind, text, Fault.NOT_ALLOWED);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static boolean isWithin(BigDecimal value, double least, double most) {
    return value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
  }
}
