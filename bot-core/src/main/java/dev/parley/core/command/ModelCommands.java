package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.SettingCatalog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `model`: which one answers here, which there are, and choosing another.
final class ModelCommands {
  private static final String NAME = "name";
  private static final int MOST_LISTED = 50;

  private final ConfigCommands config;
  private final SettingChecks checks;

  ModelCommands(ConfigCommands config, SettingChecks checks) {
    this.config = config;
    this.checks = checks;
  }

  List<Command> commands() {
    return List.of(Command.of("model", CommandGroup.PERSONAL, this::model,
        CommandOption.optional(NAME, new OptionKind.Suggested(Suggestions.MODEL)),
        Scopes.OPTION));
  }

  private CommandAnswer model(Caller caller, Given given) {
    return given.text(NAME)
        .map(name -> config.set(caller, choice(name, given)))
        .orElseGet(() -> shown(caller));
  }

  private static Given choice(String name, Given given) {
    String setting = SettingCatalog.MODEL.name();
    return new Given(given.text("scope")
        .map(scope -> Map.of("setting", setting, "value", name, "scope", scope))
        .orElseGet(() -> Map.of("setting", setting, "value", name)));
  }

  private CommandAnswer shown(Caller caller) {
    Sentence now = caller.settings().find(SettingCatalog.MODEL)
        .map(name -> Sentence.of("model.now")
            .with("model", Quoted.code(name))
            .with("origin", SettingsTable.origin(caller.settings(), SettingCatalog.MODEL)))
        .orElseGet(() -> Sentence.of("model.default"));
    List<String> models = checks.models();
    if (models.isEmpty()) {
      return caller.answer(Caller.both(now, Sentence.of("model.any")));
    }
    String list = models.stream().limit(MOST_LISTED).map(name -> "- " + Quoted.code(name))
        .collect(Collectors.joining("\n"));
    Sentence howMany = Sentence.of("model.list").with("count", models.size());
    return CommandAnswer.of(caller.say(Caller.both(now, howMany)) + "\n\n" + list);
  }
}
