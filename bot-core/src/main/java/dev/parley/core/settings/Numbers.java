package dev.parley.core.settings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them: with full-width digits, a typographic minus, or thousands set apart.
final class Numbers {
  private static final Pattern WHOLE =
      Pattern.compile("[+-]?([0-9]{1,40}|[0-9]{1,3}([,_][0-9]{3}){1,12})");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?");

  private static final Pattern GAP = Pattern.compile("[_\\s]");

  private Numbers() {}

  /// Empty where the text is no whole number.
  static Optional<BigInteger> whole(String text) {
    return Optional.of(plain(text)).filter(WHOLE.asMatchPredicate())
        .map(number -> new BigInteger(number.replaceAll("[,_+]", "")));
  }

  /// Empty where the text is no number.
  static Optional<BigDecimal> decimal(String text) {
    return Optional.of(plain(text)).filter(DECIMAL.asMatchPredicate()).map(BigDecimal::new);
  }

  /// The shortest way to write it that reads back as the same.
  static String written(double value) {
    boolean isPlain = value == 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15);
    return isPlain
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  /// What a person typed, in the characters of a keyboard's plain half and without space around it.
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('\u2212', '-');
  }

  /// A word in the form in which words are compared: small, and `-` for `_` and spaces.
  static String word(String text) {
    return GAP.matcher(plain(text).toLowerCase(Locale.ROOT)).replaceAll("-");
  }
}
