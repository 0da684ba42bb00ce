package dev.parley.app.settings;

import dev.parley.core.settings.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of value that settings have.
final class Kinds {
  /// Longer than any key, address or name that serves.
  private static final int LONGEST_LINE = 4_096;

  private static final Pattern LINE = Pattern.compile("\\P{Cntrl}{1," + LONGEST_LINE + "}");
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST_LINE + "}");

  private static final Pattern HEADER =
      Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}: ?[\\x20-\\x7e]{1,2000}");

  private Kinds() {}

  static Kind<Integer> whole(int least, int most) {
    return new Kind<>(
        "a whole number from %s to %s".formatted(grouped(least), grouped(most)),
        text -> wholeNumber(text).filter(value -> value >= least && value <= most));
  }

  static Kind<Duration> span(Duration least, Duration most) {
    return new Kind<>(
        "a time from %s to %s, such as 500 ms, 2 s or 5 min".formatted(
            Spans.written(least), Spans.written(most)),
        text -> Spans.read(text).filter(
            value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0));
  }

  static Kind<Boolean> flag() {
    return new Kind<>("true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    });
  }

  /// One of the words, in any case; an underscore in place of a hyphen is as good, for that is how variables are written.
  static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    List<E> values = Arrays.asList(type.getEnumConstants());
    return new Kind<>(
        values.stream().map(Kinds::word).collect(Collectors.joining(", "))
            .replaceFirst(", (?=[^,]*$)", " or "),
        text -> values.stream()
            .filter(value -> word(value).equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
            .findFirst());
  }

  /// One line of text that is not blank.
  static Kind<String> line() {
    return matching(LINE, "one line of at most %s characters".formatted(grouped(LONGEST_LINE)));
  }

  static Kind<String> matching(Pattern pattern, String allowed) {
    return new Kind<>(
        allowed,
        text -> Optional.of(text).filter(
            value -> !value.isBlank() && pattern.matcher(value).matches()));
  }

  /// A key or password. Printable ASCII only, because it goes into a header line.
  static Kind<Secret> secret() {
    return new Kind<>(
        "1 to %s printable ASCII characters without spaces".formatted(grouped(LONGEST_LINE)),
        text -> Optional.of(text).filter(SECRET.asMatchPredicate()).map(Secret::new));
  }

  /// A header line, `Name: value`, as HTTP allows it.
  static Kind<Secret> header() {
    return new Kind<>(
        "a header line, such as X-Title: Parley",
        text -> Optional.of(text).filter(HEADER.asMatchPredicate()).map(Secret::new))
        .with(Kind.Mapping.LINES);
  }

  /// A JSON object as text.
  static Kind<String> jsonObject() {
    return new Kind<>(
        "a JSON object, such as {\"top_k\": 40}",
        text -> isJsonObject(text) ? Optional.of(text) : Optional.<String>empty())
        .with(Kind.Mapping.JSON);
  }

  private static boolean isJsonObject(String text) {
    try {
      return JsonMapper.shared().readTree(text).isObject();
    } catch (JacksonException e) {
      return false; // the caller tells what is allowed
    }
  }

  /// A folder, as it is written.
  static Kind<Path> folder() {
    return new Kind<>("the path of a folder", text -> path(text).filter(path -> !text.isBlank()));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty(); // a NUL in it, say: the caller tells what is allowed
    }
  }

  private static Optional<Integer> wholeNumber(String text) {
    try {
      return Optional.of(Integer.valueOf(text.replace("_", "")));
    } catch (NumberFormatException e) {
      return Optional.empty(); // the caller tells what is allowed
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
