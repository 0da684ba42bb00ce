package dev.parley.core.testing.walk;

import dev.parley.core.command.Command;
import dev.parley.core.command.CommandOption;
import dev.parley.core.command.OptionKind;
import dev.parley.core.command.Suggestions;
import dev.parley.core.settings.SettingCatalog;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What an option is tried with: by its kind where that says what it may be, else from a table. The first good value is
/// the usual one.
///
/// @param good what is taken, the bounds among it
/// @param bad what is refused
record Values(List<String> good, List<String> bad) {
  private static final List<String> SETTINGS =
      Stream.concat(Stream.of("temperature"), SettingCatalog.ALL.stream()
          .map(setting -> setting.name()).filter(name -> !name.equals("temperature"))).toList();

  /// Text and words that mean something of their own, by the option.
  private static final Map<String, Values> FREE = Map.of(
      "question", good("What is a quorum?", "two\nlines: \"quoted\" and `code`"),
      "text", good("You are a patient tutor."),
      "id", new Values(List.of("helper"), List.of("#general")));

  static Values of(Command command, CommandOption option) {
    return switch (option.kind()) {
      case OptionKind.Whole(long least, long most) -> new Values(
          List.of(Long.toString(least), Long.toString(most)),
          List.of(Long.toString(least - 1), Long.toString(most + 1), "many"));
      case OptionKind.Choice(List<String> words) -> new Values(words, List.of("galaxy"));
      case OptionKind.Channel _ -> new Values(List.of("#general", "<#general>", "general"),
          List.of("#", "#nowhere"));
      case OptionKind.Subject _ -> new Values(
          List.of("@bob", "#random", "<@&staff>", "person:chen", "category:work"),
          List.of("somebody", "galaxy:x"));
      case OptionKind.Suggested suggested -> suggested(command, suggested.of());
      case OptionKind.SuggestedText suggested -> suggested(command, suggested.of());
      case OptionKind.Text _,OptionKind.Word _ -> free(command, option);
    };
  }

  private static Values suggested(Command command, Suggestions suggestions) {
    return switch (suggestions) {
      case COMMAND -> new Values(
          List.of("config set", "config", "/parley stop"), List.of("galaxy"));
      case SETTING -> new Values(
          command.name().equals("config reset")
              ? Stream.concat(SETTINGS.stream(), Stream.of("all")).toList()
              : SETTINGS,
          List.of("tempreture", "galaxy"));
      case VALUE -> good("0.2"); // every value of every setting is in SettingLines
      case MODEL -> new Values(List.of("gpt-4-mini"), List.of("gpt-4-mimi", "galaxy"));
      case PERSONA -> command.name().equals("persona save")
          ? new Values(List.of("tutor", "導師", "a".repeat(40)), List.of("a_b!", "a".repeat(41)))
          : new Values(List.of("tutor"), List.of("tutro", "no!name"));
      case BUDGET -> new Values(
          List.of("person 200k tokens per day", "channel:random 5 USD per month",
              "workspace 1 requests per minute"),
          List.of("lots", "galaxy 1 tokens per day", "person many tokens per day",
              "person 0 tokens per day", "person 1 apples per day", "person 5 EUR per day",
              "person 1 tokens per year"));
    };
  }

  private static Values free(Command command, CommandOption option) {
    Values values = FREE.get(option.name());
    if (values == null) {
      throw new AssertionError(
          "/parley %s: say in Values what `%s` is tried with".formatted(
              command.name(), option.name()));
    }
    return values;
  }

  private static Values good(String... values) {
    return new Values(List.of(values), List.of());
  }
}
