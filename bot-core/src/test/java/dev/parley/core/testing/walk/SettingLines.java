package dev.parley.core.testing.walk;

import dev.parley.core.settings.FormatKind;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.TokenBias;
import dev.parley.core.settings.ValueKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every setting at its bounds and beyond, by `config set`.
final class SettingLines {
  private SettingLines() {}

  static List<Line> all() {
    return SettingCatalog.ALL.stream()
        .flatMap(setting -> values(setting)
            .map(value -> Line.byTheAdmin("config set " + setting.name() + " " + value)))
        .toList();
  }

  private static Stream<String> values(Setting<?> setting) {
    return switch (setting.kind()) {
      case ValueKind.Whole whole -> Stream.of(
          Long.toString(whole.least()), Long.toString(whole.most()),
          Long.toString(whole.least() - 1), Long.toString(whole.most() + 1), "many", "1.5");
      case ValueKind.Decimal decimal -> Stream.of(
          number(decimal.least()), number(decimal.most()), "０.５",
          number(decimal.least() - 0.01), number(decimal.most() + 0.01), "warm");
      case ValueKind.Flag flag -> Stream.concat(flag.choices().stream(), Stream.of("galaxy"));
      case ValueKind.Choice<?> choice ->
        Stream.concat(choice.choices().stream(), Stream.of("galaxy"));
      case ValueKind.LongText text -> Stream.of(text.example(), "\" \"");
      case ValueKind.ModelName model -> Stream.of(
          "gpt-4-mini", "gpt-4-mimi", "x".repeat(model.most() + 1), "two words");
      case ValueKind.PersonaName persona -> Stream.of(
          "tutor", "tutro", "x".repeat(persona.most() + 1), "no!name");
      case ValueKind.Entries entries -> Stream.of(entries.example(),
          many(entries.most()), many(entries.most() + 1), "x".repeat(entries.longest()),
          "x".repeat(entries.longest() + 1), "a,,b");
      case ValueKind.Span span -> Stream.of(span.write(span.least()), span.write(span.most()),
          span.write(span.most().plusMillis(1)), "-1 s", "soon");
      case FormatKind format -> Stream.of("text", "json_object", format.example(), "xml", "{");
      case TokenBias bias -> Stream.of(bias.example(), "1: " + number(bias.least()),
          "1: " + number(bias.most() + 1), "teapot");
    };
  }

  private static String number(double value) {
    return Long.toString((long) value).equals(Double.toString(value).replaceFirst("\\.0$", ""))
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String many(int count) {
    return Stream.iterate(1, i -> i + 1).limit(count).map(i -> "END" + i)
        .collect(Collectors.joining(", "));
  }
}
