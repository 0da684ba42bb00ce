package dev.parley.app.settings;

import dev.parley.core.settings.FormatKind;
import dev.parley.core.settings.TokenBias;
import dev.parley.core.settings.ValueKind;
import java.util.List;
import java.util.Locale;

/// The kinds of value of what people may choose in chat, in the operator's file.
final class SettingKinds {
  private SettingKinds() {}

  static <T> Kind<T> of(ValueKind<T> kind) {
    return new Kind<>(allowed(kind), text -> kind.read(text).found(), mapping(kind));
  }

  private static Kind.Mapping mapping(ValueKind<?> kind) {
    return kind instanceof TokenBias || kind instanceof FormatKind
        ? Kind.Mapping.JSON
        : Kind.Mapping.GROUP;
  }

  private static String allowed(ValueKind<?> kind) {
    return switch (kind) {
      case ValueKind.Whole(long least, long most, _) ->
        "a whole number from %s to %s".formatted(grouped(least), grouped(most));
      case ValueKind.Decimal(double least, double most, _) ->
        "a number from %s to %s".formatted(least, most);
      case ValueKind.Flag _,ValueKind.Choice<?> _ -> words(kind.choices());
      case ValueKind.LongText(int most, _) -> characters("text", most);
      case ValueKind.ModelName(int most, _) -> characters("a name without spaces", most);
      case ValueKind.PersonaName(int most, _) -> characters("a name", most);
      case ValueKind.Entries(int most, int longest, _) -> characters(
          "1 to %d texts between commas, each".formatted(most), longest);
      case ValueKind.Span(var least, var most, _) -> "a time from %s to %s".formatted(
          Spans.written(least), Spans.written(most));
      case TokenBias(double least, double most, int entries) ->
        "a number from %s to %s for each of at most %d tokens, such as %s".formatted(
            least, most, entries, kind.example());
      case FormatKind _ -> words(List.of("text", "json_object", "a JSON schema"));
    };
  }

  private static String characters(String what, int most) {
    return "%s of at most %s characters".formatted(what, grouped(most));
  }

  private static String words(List<String> words) {
    return String.join(", ", words).replaceFirst(", (?=[^,]*$)", " or ");
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
