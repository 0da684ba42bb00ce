package dev.parley.core.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: a number and a unit, `500 ms` or `1.5s`; without one it is seconds.
final class SpanText {
  private static final Pattern SPAN =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?) ?(ms|s|sec|min|h|d)?");
  private static final Map<String, Long> MILLIS = Map.of(
      "ms", 1L, "s", 1_000L, "sec", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
  private static final List<String> UNITS = List.of("d", "h", "min", "s");

  private SpanText() {}

  /// Empty where the text is no length of time.
  static Optional<Duration> read(String text) {
    Matcher matcher = SPAN.matcher(Numbers.plain(text).toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long unit = MILLIS.getOrDefault(Optional.ofNullable(matcher.group(2)).orElse("s"), 0L);
    BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
    return Optional.of(Duration.ofMillis(millis.longValue()));
  }

  /// The shortest way to write it with one unit.
  static String written(Duration span) {
    long millis = span.toMillis();
    return UNITS.stream()
        .filter(unit -> millis > 0 && millis % MILLIS.getOrDefault(unit, 1L) == 0)
        .findFirst()
        .map(unit -> millis / MILLIS.getOrDefault(unit, 1L) + " " + unit)
        .orElse(millis + " ms");
  }
}
