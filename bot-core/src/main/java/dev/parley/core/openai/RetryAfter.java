package dev.parley.core.openai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads when a server wants to be asked again: `retry-after-ms`, then `Retry-After` in seconds (also
/// fractions) or as a date, then OpenAI's "try again in 1.2s". What is no time from now on up to
/// [#LONGEST] counts as not said.
final class RetryAfter {

  /// The longest wait that is believed.
  static final Duration LONGEST = Duration.ofHours(24);

  private static final Pattern IN_WORDS = Pattern.compile("try again in ([0-9.]{1,12})(ms|s)\\b");

  private RetryAfter() {}

  /// The wait from `now` on.
  ///
  /// @param header gives a header's first value by its name
  static Optional<Duration> read(Function<String, Optional<String>> header, String message,
      Instant now) {
    return header.apply("retry-after-ms").flatMap(value -> millis(value, 1))
        .or(() -> header.apply("retry-after").flatMap(value -> secondsOrDate(value, now)))
        .or(() -> inWords(message));
  }

  private static Optional<Duration> secondsOrDate(String value, Instant now) {
    return millis(value, 1_000).or(() -> date(value, now));
  }

  private static Optional<Duration> millis(String value, double unit) {
    try {
      double millis = Double.parseDouble(value.strip()) * unit;
      return millis >= 0 && millis <= LONGEST.toMillis()
          ? Optional.of(Duration.ofMillis((long) Math.ceil(millis)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // perhaps a date
    }
  }

  private static Optional<Duration> date(String value, Instant now) {
    try {
      var at = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var wait = Duration.between(now, at);
      return wait.isNegative() || wait.compareTo(LONGEST) > 0 ? Optional.empty()
          : Optional.of(wait);
    } catch (DateTimeException e) {
      return Optional.empty(); // neither: not said
    }
  }

  private static Optional<Duration> inWords(String message) {
    var match = IN_WORDS.matcher(message);
    return match.find()
        ? millis(match.group(1), match.group(2).equals("ms") ? 1 : 1_000)
        : Optional.empty();
  }
}
