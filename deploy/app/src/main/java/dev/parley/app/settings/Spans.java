package dev.parley.app.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: a whole number and a unit, `500 ms` or `2s`.
final class Spans {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9}) ?(ms|s|min|h|d)");
  private static final Map<String, Duration> UNITS = Map.of(
      "ms", Duration.ofMillis(1),
      "s", Duration.ofSeconds(1),
      "min", Duration.ofMinutes(1),
      "h", Duration.ofHours(1),
      "d", Duration.ofDays(1));

  private Spans() {}

  /// Empty where the text is no length of time.
  static Optional<Duration> read(String text) {
    Matcher matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ZERO);
    return Optional.of(unit.multipliedBy(Long.parseLong(matcher.group(1))));
  }

  /// The shortest way to write it with one unit.
  static String written(Duration span) {
    long millis = span.toMillis();
    if (millis % 1_000 != 0 || millis == 0) {
      return millis + " ms";
    }
    long seconds = millis / 1_000;
    if (seconds % 60 != 0) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    if (minutes % 60 != 0) {
      return minutes + " min";
    }
    return minutes % (24 * 60) == 0 ? minutes / (24 * 60) + " d" : minutes / 60 + " h";
  }
}
