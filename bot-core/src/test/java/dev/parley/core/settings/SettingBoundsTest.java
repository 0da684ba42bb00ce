package dev.parley.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.settings.Reading.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every setting of the catalogue, at its bounds and beyond. The cases are made from the kinds, so that a new setting is
/// tested with the others.
class SettingBoundsTest {

  static Stream<Arguments> allowed() {
    return SettingCatalog.ALL.stream().flatMap(setting -> Stream.concat(
        Stream.of(setting.kind().example()),
        Stream.of(setting.kind().choices(), setting.fallback().stream().toList(),
            atTheBounds(setting.kind())).flatMap(List::stream))
        .distinct().map(text -> Arguments.of(setting.name(), text)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("allowed")
  void isReadAndWrittenAsTheSame(String name, String text) {
    roundTrip(SettingCatalog.find(name).orElseThrow(), text);
  }

  private static <T> void roundTrip(Setting<T> setting, String text) {
    Reading<T> read = setting.kind().read(text);
    assertThat(read).isInstanceOf(Reading.Read.class);
    T value = read.found().orElseThrow();
    String written = setting.kind().write(value);
    assertThat(setting.kind().read(written).found()).contains(value);
    if (!(setting.kind() instanceof ValueKind.LongText)) { // which keeps what stands around it
      assertThat(setting.kind().read("  " + written + " ").found()).contains(value);
    }
  }

  static Stream<Arguments> refused() {
    return SettingCatalog.ALL.stream().flatMap(setting -> Stream.concat(
        Stream.of(new Case("", blank(setting.kind())), new Case(" \n", blank(setting.kind()))),
        beyond(setting.kind()).stream())
        .map(each -> Arguments.of(setting.name(), each.text(), each.fault())));
  }

  @ParameterizedTest(name = "{0} {index}: {2}")
  @MethodSource("refused")
  void isRefusedWithWhatIsWrongAndWhatIsAllowed(String name, String text, Fault fault) {
    Setting<?> setting = SettingCatalog.find(name).orElseThrow();
    assertThat(setting.kind().read(text)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
      assertThat(refused.fault()).isEqualTo(fault);
      assertThat(refused.kind()).isEqualTo(setting.kind());
      assertThat(refused.text().codePointCount(0, refused.text().length()))
          .isLessThanOrEqualTo(Reading.Refused.LONGEST_TEXT);
    });
  }

  private record Case(String text, Fault fault) {}

  private static List<String> atTheBounds(ValueKind<?> kind) {
    return switch (kind) {
      case ValueKind.Whole(long least, long most, _) ->
        List.of(least + "", most + "", "+" + most, " " + most + " ", full(most));
      case ValueKind.Decimal(double least, double most, _) ->
        List.of(least + "", most + "", (int) least + "", (int) most + "", "1e-2", ".5", "0.",
            "\uFF10\uFF0E\uFF15");
      case ValueKind.Flag _ -> List.of("ON", "true", "False", "yes", "no");
      case ValueKind.Choice<?>(var words) ->
        words.keySet().stream().map(word -> word.toUpperCase(Locale.ROOT).replace('-', '_'))
            .toList();
      case ValueKind.LongText(int most, _) -> List.of("x".repeat(most), "因\n".repeat(most / 2));
      case ValueKind.ModelName(int most, _) ->
        List.of("m".repeat(most), "meta-llama/Llama-3.1:free@x", "\uD83D\uDE00".repeat(most));
      case ValueKind.PersonaName(int most, _) -> List.of("x".repeat(most), "數學老師", "Math tutor");
      case ValueKind.Entries(int most, int longest, _) -> List.of("x".repeat(longest),
          many(most), "\"a, b\",c\\n,\"\\\"\\\\\"", "\"\n\"", "one\n\ntwo\n");
      case ValueKind.Span(Duration least, Duration most, _) ->
        List.of(least.toMillis() + "ms", most.toMillis() + " ms", most.toSeconds() + "", "1.5 S");
      case TokenBias(double least, double most, int entries) ->
        List.of("0: " + least, Integer.MAX_VALUE + "=" + most, "{\"1\": -1.5, \"2\":2}", "1:1 2:2",
            biases(entries));
      case FormatKind _ -> List.of("JSON OBJECT", "{\"type\":\"text\"}", "{}",
          "{\"type\":\"object\"}",
          "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"schema\":{},\"strict\":true}}",
          "{\"name\":\"a\",\"schema\":{\"x\":[1]},\"strict\":null}");
    };
  }

  private static List<Case> beyond(ValueKind<?> kind) {
    return switch (kind) {
      case ValueKind.Whole(long least, long most, _) -> List.of(
          out(least - 1 + ""), out(most + 1 + ""), out("9".repeat(40)), no("1.5"), no("many"),
          no("9".repeat(41)), no("1,00"), no("0x1"));
      case ValueKind.Decimal(double least, double most, _) -> List.of(
          out(least - 0.1 + ""), out(most + 0.0001 + ""), out("1e999"),
          out(most + 0.0 + "0".repeat(30) + "1"), no("NaN"), no("Infinity"), no("0,5"), no("1d"),
          no("warm"));
      case ValueKind.Flag _ -> List.of(new Case("maybe", Fault.UNKNOWN_WORD));
      case ValueKind.Choice<?> _ -> List.of(new Case("hologram", Fault.UNKNOWN_WORD),
          new Case("hologram ".repeat(100), Fault.UNKNOWN_WORD));
      case ValueKind.LongText(int most, _) ->
        List.of(new Case("x".repeat(most + 1), Fault.TOO_LONG));
      case ValueKind.ModelName(int most, _) -> List.of(
          new Case("m".repeat(most + 1), Fault.TOO_LONG), new Case("gpt 4", Fault.NOT_ALLOWED),
          new Case("a\u0007", Fault.NOT_ALLOWED));
      case ValueKind.PersonaName(int most, _) -> List.of(
          new Case("x".repeat(most + 1), Fault.TOO_LONG), new Case("a:b", Fault.NOT_ALLOWED),
          new Case("-", Fault.NOT_ALLOWED), new Case("\"x\"", Fault.NOT_ALLOWED));
      case ValueKind.Entries(int most, int longest, _) -> List.of(
          new Case("x".repeat(longest + 1), Fault.TOO_LONG),
          new Case(many(most + 1), Fault.TOO_MANY),
          new Case("\"\"", Fault.BLANK), new Case(",,", Fault.BLANK),
          new Case("\"open", Fault.MALFORMED), new Case("\"a\" b", Fault.MALFORMED));
      case ValueKind.Span(_, Duration most, _) -> List.of(out(most.toMillis() + 1 + " ms"),
          out("999999999 d"), new Case("-1 s", Fault.NOT_A_SPAN),
          new Case("soon", Fault.NOT_A_SPAN),
          new Case("1 fortnight", Fault.NOT_A_SPAN));
      case TokenBias(double least, double most, int entries) -> List.of(
          out("1: " + (least - 0.5)), out("1: " + (most + 0.5)), out("2147483648: 1"),
          new Case(biases(entries + 1), Fault.TOO_MANY), new Case("word: 1", Fault.MALFORMED),
          new Case("{}", Fault.MALFORMED), new Case("1: 2 3", Fault.MALFORMED),
          new Case("-1: 2", Fault.MALFORMED));
      case FormatKind(int most) -> List.of(new Case("xml", Fault.UNKNOWN_WORD),
          new Case("{\"type\":", Fault.NOT_JSON), new Case("[]", Fault.UNKNOWN_WORD),
          new Case("{\"x\":\"" + "x".repeat(most) + "\"}", Fault.TOO_LONG),
          new Case("{\"type\":\"json_schema\"}", Fault.MALFORMED),
          new Case("{\"name\":\"a b\",\"schema\":{}}", Fault.MALFORMED),
          new Case("{\"name\":\"a\",\"schema\":{},\"strict\":1}", Fault.MALFORMED));
    };
  }

  private static Fault blank(ValueKind<?> kind) {
    return switch (kind) {
      case ValueKind.Whole _,ValueKind.Decimal _ -> Fault.NOT_A_NUMBER;
      case ValueKind.Span _ -> Fault.NOT_A_SPAN;
      default -> Fault.BLANK;
    };
  }

  private static Case out(String text) {
    return new Case(text, Fault.OUT_OF_RANGE);
  }

  private static Case no(String text) {
    return new Case(text, Fault.NOT_A_NUMBER);
  }

  /// In full-width digits.
  private static String full(long number) {
    return Long.toString(number).chars().map(c -> c - '0' + '\uFF10')
        .mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static String many(int entries) {
    return IntStream.range(0, entries).mapToObj(i -> "e" + i).collect(Collectors.joining(","));
  }

  private static String biases(int entries) {
    return IntStream.range(0, entries).mapToObj(i -> i + ": 1").collect(Collectors.joining(", "));
  }
}
