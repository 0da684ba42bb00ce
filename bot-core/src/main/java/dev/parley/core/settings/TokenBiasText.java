package dev.parley.core.settings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Biases of tokens as people write them, `50256: -100, 198=5`, or as JSON has them.
final class TokenBiasText {
  private static final Pattern PAIR = Pattern.compile(
      "\"?([0-9]{1,10})\"?\\s*[:=]\\s*([+-]?[0-9]{1,9}(?:\\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,3})?)(?:\\s*,\\s*|\\s+|$)");

  private TokenBiasText() {}

  /// The biases by their tokens; empty where the text is none.
  static Optional<Map<Long, BigDecimal>> read(String text) {
    String pairs = inside(Numbers.plain(text));
    Map<Long, BigDecimal> found = new TreeMap<>();
    Matcher matcher = PAIR.matcher(pairs);
    while (matcher.lookingAt()) {
      found.put(Long.valueOf(matcher.group(1)), new BigDecimal(matcher.group(2)));
      matcher.region(matcher.end(), pairs.length());
    }
    boolean isWhole = matcher.regionStart() == pairs.length() && !found.isEmpty();
    return isWhole ? Optional.of(found) : Optional.empty();
  }

  static String written(Map<Integer, Double> biases) {
    return new TreeMap<>(biases).entrySet().stream()
        .map(entry -> entry.getKey() + ": " + Numbers.written(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String inside(String text) {
    boolean isObject = text.startsWith("{") && text.endsWith("}");
    return isObject ? text.substring(1, text.length() - 1).strip() : text;
  }
}
