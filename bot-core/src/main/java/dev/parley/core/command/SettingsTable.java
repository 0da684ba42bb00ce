package dev.parley.core.command;

import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Category;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.Optional;
import java.util.StringJoiner;

/// Every setting that holds for somebody, as a table.
record SettingsTable(Caller caller) {

  String text() {
    StringJoiner text = new StringJoiner("\n");
    text.add(caller.say(Sentence.of("config.table"))).add("");
    for (Category category : Category.values()) {
      text.add("| %s | %s | %s |".formatted(
          caller.say(Sentence.family("category", category)),
          caller.say(Sentence.of("config.column-value")),
          caller.say(Sentence.of("config.column-origin"))));
      text.add("|---|---|---|");
      SettingCatalog.ALL.stream().filter(setting -> setting.category() == category)
          .forEach(setting -> text.add(row(setting)));
      text.add("");
    }
    return text.toString().stripTrailing();
  }

  private String row(Setting<?> setting) {
    return "| `%s` | %s | %s |".formatted(
        setting.name(),
        written(caller.settings(), setting).map(Quoted::cell).orElse("–"),
        caller.say(origin(caller.settings(), setting)));
  }

  /// The value that holds, as it is written; empty where it is left to the endpoint.
  static <T> Optional<String> written(Settings settings, Setting<T> setting) {
    return settings.find(setting).map(setting.kind()::write);
  }

  /// Where it comes from.
  static Sentence origin(Settings settings, Setting<?> setting) {
    return settings.origin(setting)
        .map(scope -> Sentence.family("origin", scope))
        .orElseGet(() -> {
          if (setting.fallback().isPresent()) {
            return Sentence.of("origin.default");
          }
          return setting.equals(SettingCatalog.PERSONA) ? Sentence.of("origin.nobody")
              : Sentence.of("origin.endpoint");
        });
  }
}
