package dev.parley.core.settings;

import dev.parley.core.settings.Reading.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a setting's value may be. Sealed and with its bounds as data, so that a platform can offer it natively (a number
/// with its range, a list of choices) and a refusal can be said in any language.
///
/// What [#write] gives is what is stored, and reads back as the same value. Bounds are inclusive; lengths are in
/// characters (code points).
public sealed interface ValueKind<T>
    permits FormatKind, TokenBias, ValueKind.Choice, ValueKind.Decimal, ValueKind.Entries,
    ValueKind.Flag,
    ValueKind.LongText, ValueKind.ModelName, ValueKind.PersonaName, ValueKind.Span,
    ValueKind.Whole {

  /// Reads what a person wrote. White space around it, full-width digits and upper case do not matter where they
  /// carry no meaning.
  Reading<T> read(String text);

  /// How the value is written.
  String write(T value);

  /// A value that serves, as a person would write it.
  String example();

  /// The words to choose from; empty where there is no such list.
  default List<String> choices() {
    return List.of();
  }

  /// A whole number.
  record Whole(long least, long most, String example) implements ValueKind<Long> {
    @Override
    public Reading<Long> read(String text) {
      Optional<BigInteger> number = Numbers.whole(text);
      boolean isWithin = number.filter(value -> value.compareTo(BigInteger.valueOf(least)) >= 0
          && value.compareTo(BigInteger.valueOf(most)) <= 0).isPresent();
      return isWithin
          ? new Reading.Read<>(number.orElseThrow().longValueExact())
          : Texts.refused(this, text,
              number.isPresent() ? Fault.OUT_OF_RANGE : Fault.NOT_A_NUMBER);
    }

    @Override
    public String write(Long value) {
      return Long.toString(value);
    }
  }

  /// A number.
  record Decimal(double least, double most, String example) implements ValueKind<Double> {
    @Override
    public Reading<Double> read(String text) {
      Optional<BigDecimal> number = Numbers.decimal(text);
      return number.filter(value -> Texts.isWithin(value, least, most)).isPresent()
          ? new Reading.Read<>(number.orElseThrow().doubleValue())
          : Texts.refused(this, text,
              number.isPresent() ? Fault.OUT_OF_RANGE : Fault.NOT_A_NUMBER);
    }

    @Override
    public String write(Double value) {
      return Numbers.written(value);
    }
  }

  /// On or off.
  record Flag() implements ValueKind<Boolean> {
    @Override
    public Reading<Boolean> read(String text) {
      return switch (Numbers.word(text)) {
        case "on", "true", "yes" -> new Reading.Read<>(true);
        case "off", "false", "no" -> new Reading.Read<>(false);
        case "" -> Texts.refused(this, text, Fault.BLANK);
        default -> Texts.refused(this, text, Fault.UNKNOWN_WORD);
      };
    }

    @Override
    public String write(Boolean value) {
      return value ? "on" : "off";
    }

    @Override
    public String example() {
      return "on";
    }

    @Override
    public List<String> choices() {
      return List.of("on", "off");
    }
  }

  /// One of a few words.
  ///
  /// @param words in the order in which they are offered
  record Choice<T>(Map<String, T> words) implements ValueKind<T> {
    /// Keeps the words' order.
    public Choice {
      words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// The constants of a type, each by its name: small, with hyphens.
    static <E extends Enum<E>> Choice<E> of(Class<E> type) {
      return of(type, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The constants of a type, each by a word of its own.
    static <E extends Enum<E>> Choice<E> of(Class<E> type, Function<E, String> word) {
      return new Choice<>(Arrays.stream(type.getEnumConstants()).collect(
          Collectors.toMap(word, value -> value, (one, _) -> one, LinkedHashMap::new)));
    }

    @Override
    public Reading<T> read(String text) {
      String wanted = Numbers.word(text);
      return words.entrySet().stream()
          .filter(entry -> Numbers.word(entry.getKey()).equals(wanted))
          .findFirst()
          .<Reading<T>>map(entry -> new Reading.Read<>(entry.getValue()))
          .orElseGet(() -> Texts.refused(
              this, text, wanted.isEmpty() ? Fault.BLANK : Fault.UNKNOWN_WORD));
    }

    @Override
    public String write(T value) {
      return words.entrySet().stream().filter(entry -> entry.getValue().equals(value))
          .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    @Override
    public String example() {
      return choices().getLast();
    }

    @Override
    public List<String> choices() {
      return List.copyOf(words.keySet());
    }
  }

  /// Text of several lines, kept as it is.
  record LongText(int most, String example) implements ValueKind<String> {
    @Override
    public Reading<String> read(String text) {
      return Texts.bounded(this, text, most);
    }

    @Override
    public String write(String value) {
      return value;
    }
  }

  /// The name of something, in one line without white space: a model's id.
  record ModelName(int most, String example) implements ValueKind<String> {
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}]+");

    @Override
    public Reading<String> read(String text) {
      return Texts.matching(this, text.strip(), most, NAME);
    }

    @Override
    public String write(String value) {
      return value;
    }
  }

  /// The name of a persona: letters and digits of any script, with hyphens between them; always small.
  record PersonaName(int most, String example) implements ValueKind<String> {
    private static final Pattern NAME =
        Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*");

    @Override
    public Reading<String> read(String text) {
      return Texts.matching(this, Numbers.word(text), most, NAME);
    }

    @Override
    public String write(String value) {
      return value;
    }
  }

  /// A few short texts, none of them empty.
  ///
  /// @param most how many
  /// @param longest how long each may be
  record Entries(int most, int longest, String example) implements ValueKind<List<String>> {
    @Override
    public Reading<List<String>> read(String text) {
      return EntriesText.read(text)
          .map(entries -> checked(entries, text))
          .orElseGet(() -> Texts.refused(this, text, Fault.MALFORMED));
    }

    private Reading<List<String>> checked(List<String> entries, String text) {
      if (entries.isEmpty() || entries.contains("")) {
        return Texts.refused(this, text, Fault.BLANK);
      }
      if (entries.size() > most) {
        return Texts.refused(this, text, Fault.TOO_MANY);
      }
      return entries.stream().anyMatch(entry -> Texts.length(entry) > longest)
          ? Texts.refused(this, text, Fault.TOO_LONG)
          : new Reading.Read<>(entries);
    }

    @Override
    public String write(List<String> value) {
      return EntriesText.written(value);
    }
  }

  /// A length of time.
  record Span(Duration least, Duration most, String example) implements ValueKind<Duration> {
    @Override
    public Reading<Duration> read(String text) {
      Optional<Duration> span = SpanText.read(text);
      return span.filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
          .<Reading<Duration>>map(Reading.Read::new)
          .orElseGet(() -> Texts.refused(
              this, text, span.isPresent() ? Fault.OUT_OF_RANGE : Fault.NOT_A_SPAN));
    }

    @Override
    public String write(Duration value) {
      return SpanText.written(value);
    }
  }
}
