package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Reading;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.Stored;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// `prompt` and `persona`: the instructions above conversations, and those that a workspace keeps under a name.
final class PromptCommands {
  private static final String TEXT = "text";
  private static final String NAME = "name";
  private static final String SAVE_EXAMPLE =
      "/parley persona save tutor You are a patient tutor.";

  private final ConfigCommands config;
  private final SettingChanges changes;
  private final SettingChecks checks;

  PromptCommands(ConfigCommands config, SettingChanges changes, SettingChecks checks) {
    this.config = config;
    this.changes = changes;
    this.checks = checks;
  }

  List<Command> commands() {
    CommandOption text = CommandOption.optional(TEXT, new OptionKind.Text());
    CommandOption name =
        CommandOption.required(NAME, new OptionKind.Suggested(Suggestions.PERSONA));
    return List.of(
        Command.of("prompt show", CommandGroup.PERSONAL, (caller, _) -> show(caller)),
        Command.of("prompt set", CommandGroup.PERSONAL, this::set, text, Scopes.OPTION),
        Command.of("prompt reset", CommandGroup.PERSONAL, this::reset, Scopes.OPTION),
        Command.of("persona list", CommandGroup.PERSONAL, (caller, _) -> list(caller)),
        Command.of("persona show", CommandGroup.PERSONAL, this::showPersona, name),
        Command.of("persona use", CommandGroup.PERSONAL, this::use, name, Scopes.OPTION),
        Command.of("persona save", CommandGroup.WORKSPACE, this::save, name, text),
        Command.of("persona delete", CommandGroup.WORKSPACE, this::delete, name));
  }

  private static CommandAnswer show(Caller caller) {
    String prompt = caller.settings().systemPrompt();
    var setting = caller.settings().origin(SettingCatalog.PERSONA).isPresent()
        ? SettingCatalog.PERSONA
        : SettingCatalog.PROMPT;
    String said = caller.say(Sentence.of("prompt.now")
        .with("count", prompt.codePointCount(0, prompt.length()))
        .with("origin", SettingsTable.origin(caller.settings(), setting)));
    return text(said, "prompt.md", prompt);
  }

  private CommandAnswer set(Caller caller, Given given) {
    return given.text(TEXT).or(() -> UploadedText.of(caller.call()))
        .map(text -> config.set(caller, choice(SettingCatalog.PROMPT.name(), text, given)))
        .orElseGet(() -> caller.answer(Sentence.of("prompt.no-text")));
  }

  private CommandAnswer reset(Caller caller, Given given) {
    return config.reset(caller, choice(SettingCatalog.PROMPT.name(), "", given));
  }

  private CommandAnswer use(Caller caller, Given given) {
    return config.set(
        caller, choice(SettingCatalog.PERSONA.name(), given.required(NAME), given));
  }

  private CommandAnswer list(Caller caller) {
    List<String> names = checks.personas(caller);
    return names.isEmpty() ? caller.answer(Sentence.of("persona.none"))
        : CommandAnswer.of(caller.say(Sentence.of("persona.list").with("count", names.size()))
            + "\n\n"
            + names.stream().map(name -> "- " + Quoted.code(name))
                .collect(Collectors.joining("\n")));
  }

  private CommandAnswer showPersona(Caller caller, Given given) {
    Stored<String> document =
        changes.document(caller, SettingsDocuments.persona(name(given.required(NAME))));
    return document.value().isEmpty() ? unknown(caller, given)
        : text(caller.say(Sentence.of("persona.shown")
            .with("name", Quoted.code(given.required(NAME)))), "persona.md", document.value());
  }

  private CommandAnswer save(Caller caller, Given given) {
    Reading<String> name = SettingCatalog.PERSONA.kind().read(given.required(NAME));
    if (name instanceof Reading.Refused<String> refused) {
      return caller.answer(
          SettingSentences.refusal(SettingCatalog.PERSONA, refused, SAVE_EXAMPLE));
    }
    Optional<String> text = given.text(TEXT).or(() -> UploadedText.of(caller.call()));
    if (text.isEmpty()) {
      return caller.answer(
          Sentence.of("persona.no-text").with("example", Quoted.code(SAVE_EXAMPLE)));
    }
    if (SettingCatalog.PROMPT.kind().read(text.get()) instanceof Reading.Refused<String> refused) {
      return caller.answer(
          SettingSentences.refusal(SettingCatalog.PROMPT, refused, SAVE_EXAMPLE));
    }
    return save(caller, name.found().orElseThrow(), text.get());
  }

  private CommandAnswer save(Caller caller, String name, String text) {
    String document = SettingsDocuments.persona(name);
    long seen = changes.document(caller, document).version();
    Sentence done = seen == 0
        ? Sentence.of("persona.saved").with("use", Quoted.code("/parley persona use " + name))
        : Sentence.of("persona.replaced");
    return changes.make(caller, new Change.Write(document, text), seen,
        caller.answer(done.with("name", Quoted.code(name))));
  }

  private CommandAnswer delete(Caller caller, Given given) {
    String document = SettingsDocuments.persona(name(given.required(NAME)));
    Stored<String> stored = changes.document(caller, document);
    return stored.value().isEmpty() ? unknown(caller, given)
        : changes.make(caller, new Change.Remove(document), stored.version(),
            caller.answer(Sentence.of("persona.deleted")
                .with("name", Quoted.code(given.required(NAME)))));
  }

  private CommandAnswer unknown(Caller caller, Given given) {
    return checks.objection(caller, SettingCatalog.PERSONA, given.required(NAME))
        .map(caller::answer)
        .orElseGet(() -> caller.answer(Sentence.of("persona.none")));
  }

  /// In the form in which it is kept; what is no name is no persona's.
  private static String name(String written) {
    return SettingCatalog.PERSONA.kind().read(written).found().orElse("-");
  }

  private static Given choice(String setting, String value, Given given) {
    return new Given(given.text("scope")
        .map(scope -> Map.of("setting", setting, "value", value, "scope", scope))
        .orElseGet(() -> Map.of("setting", setting, "value", value)));
  }

  /// The text in a block where it is short, else as a file.
  private static CommandAnswer text(String said, String name, String text) {
    return text.length() <= 1_500 ? CommandAnswer.of(said + "\n\n" + Quoted.block(text))
        : CommandAnswer.of(said, new CommandFile(
            name, "text/markdown; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)));
  }
}
