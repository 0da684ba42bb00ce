package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.bot.Bot;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Reading;
import dev.parley.core.settings.Scope;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `config`: what holds here, and choosing something else.
final class ConfigCommands {
  private static final String SETTING = "setting";
  private static final String VALUE = "value";
  private static final String CHANNEL = "channel";
  private static final String ALL = "all";
  private static final int LONGEST_LINE = 60;

  private final Bot bot;
  private final SettingChanges changes;
  private final SettingChecks checks;

  ConfigCommands(Bot bot, SettingChanges changes, SettingChecks checks) {
    this.bot = bot;
    this.changes = changes;
    this.checks = checks;
  }

  List<Command> commands() {
    OptionKind setting = new OptionKind.Suggested(Suggestions.SETTING);
    return List.of(
        Command.of("config show", CommandGroup.PERSONAL, ConfigCommands::show,
            CommandOption.optional(SETTING, setting)),
        Command.of("config set", CommandGroup.PERSONAL, this::set,
            CommandOption.required(SETTING, setting),
            CommandOption.optional(
                VALUE, new OptionKind.SuggestedText(Suggestions.VALUE)),
            Scopes.OPTION),
        Command.of("config reset", CommandGroup.PERSONAL, this::reset,
            CommandOption.required(SETTING, setting), Scopes.OPTION),
        Command.of("config copy", CommandGroup.CHANNEL, this::copy,
            CommandOption.required(CHANNEL, new OptionKind.Channel())));
  }

  private static CommandAnswer show(Caller caller, Given given) {
    return given.text(SETTING)
        .map(name -> setting(caller, name, setting -> one(caller, setting)))
        .orElseGet(() -> CommandAnswer.of(new SettingsTable(caller).text()));
  }

  private static CommandAnswer one(Caller caller, Setting<?> setting) {
    Settings settings = caller.settings();
    String said = caller.say(Sentence.of("config.one")
        .with("setting", setting.name())
        .with("meaning", SettingSentences.meaning(setting))
        .with("allowed", SettingSentences.allowed(setting.kind()))
        .with("example", Quoted.code(SettingSentences.example(setting)))) + "\n\n";
    Sentence origin = SettingsTable.origin(settings, setting);
    return CommandAnswer.of(said + SettingsTable.written(settings, setting)
        .map(text -> isLong(text)
            ? caller.say(Sentence.of("config.now-long").with("origin", origin)) + "\n\n"
                + Quoted.block(text)
            : caller.say(Sentence.of("config.now")
                .with("value", Quoted.code(text)).with("origin", origin)))
        .orElseGet(() -> caller.say(Sentence.of("config.now-left").with("left", origin))));
  }

  private static boolean isLong(String text) {
    return text.contains("\n") || text.length() > LONGEST_LINE;
  }

  /// Chooses `value` of `setting` in `scope`.
  CommandAnswer set(Caller caller, Given given) {
    return setting(caller, given.required(SETTING), setting -> target(caller, given, setting,
        id -> value(caller, given).map(text -> set(caller, setting, id, text))
            .orElseGet(() -> caller.answer(Sentence.of("config.no-value")
                .with("setting", setting.name())
                .with("allowed", SettingSentences.allowed(setting.kind()))
                .with("example", Quoted.code(SettingSentences.example(setting)))))));
  }

  private <T> CommandAnswer set(Caller caller, Setting<T> setting, ScopeId id, String text) {
    return switch (setting.kind().read(text)) {
      case Reading.Refused<T> refused -> caller.answer(SettingSentences.refusal(setting, refused));
      case Reading.Read<T>(T value) -> {
        String written = setting.kind().write(value);
        yield checks.objection(caller, setting, written).map(caller::answer)
            .orElseGet(() -> changes.make(caller, Change.put(id, setting, value),
                now -> said(now, setting, id, written)));
      }
    };
  }

  /// Takes the choice of `setting` in `scope` back.
  CommandAnswer reset(Caller caller, Given given) {
    if (given.required(SETTING).equalsIgnoreCase(ALL)) {
      return switch (Scopes.of(caller.place(), given.text("scope"))) {
        case Scopes.Impossible(Sentence why) -> caller.answer(why);
        case Scopes.Found(ScopeId id, CommandGroup group) -> caller.refusal(group)
            .orElseGet(() -> changes.make(caller, new Change.ResetAll(id),
                now -> now.answer(Sentence.of("config.reset-all")
                    .with("scope", Scopes.name(id.scope())))));
      };
    }
    return setting(caller, given.required(SETTING), setting -> target(caller, given, setting,
        id -> changes.make(caller, Change.reset(id, setting),
            now -> now.answer(wasReset(now.settings(), setting, id)))));
  }

  private static Sentence wasReset(Settings now, Setting<?> setting, ScopeId id) {
    Sentence origin = SettingsTable.origin(now, setting);
    return SettingsTable.written(now, setting)
        .map(value -> Sentence.of("config.reset")
            .with("value", Quoted.code(value)).with("origin", origin))
        .orElseGet(() -> Sentence.of("config.reset-left").with("left", origin))
        .with("setting", setting.name())
        .with("scope", Scopes.name(id.scope()));
  }

  private CommandAnswer copy(Caller caller, Given given) {
    ScopeId from = ScopeId.channel(given.required(CHANNEL));
    ScopeId here = ScopeId.channel(caller.place().channel());
    if (from.equals(here)) {
      return caller.answer(Sentence.of("config.copy-of-itself"));
    }
    if (!bot.isSeenBy(caller.member(), caller.place(), given.required(CHANNEL))) {
      return caller.answer(Sentence.of("config.no-such-channel")
          .with("channel", Quoted.code(given.required(CHANNEL))));
    }
    Choices source = changes.choices(caller, from);
    if (source.equals(Choices.NONE)) {
      return caller.answer(Sentence.of("config.nothing-to-copy")
          .with("channel", Quoted.code(given.required(CHANNEL))));
    }
    return changes.make(caller, new Change.Copy(from, here),
        now -> now.answer(Sentence.of("config.copied")
            .with("count", source.texts().size())
            .with("channel", Quoted.code(given.required(CHANNEL)))));
  }

  private static CommandAnswer said(
      Caller caller, Setting<?> setting, ScopeId id, String written) {
    Settings now = caller.settings();
    Optional<Scope> holds = now.origin(setting);
    boolean isHidden = holds.filter(scope -> scope != id.scope()).isPresent();
    Sentence done = Sentence.of(isHidden ? "config.set-but-hidden" : "config.set")
        .with("setting", setting.name())
        .with("value", Quoted.code(written))
        .with("scope", Scopes.name(id.scope()));
    return caller.answer(isHidden
        ? done.with("now", SettingsTable.written(now, setting).map(Quoted::code).orElse("–"))
            .with("origin", SettingsTable.origin(now, setting))
        : done);
  }

  /// What was typed, or what stands in a file that came with it.
  private static Optional<String> value(Caller caller, Given given) {
    return given.text(VALUE).or(() -> UploadedText.of(caller.call()));
  }

  private static CommandAnswer setting(
      Caller caller, String name, Function<Setting<?>, CommandAnswer> answer) {
    return SettingCatalog.find(name)
        .map(answer)
        .orElseGet(() -> caller.answer(SettingCatalog.nearest(name)
            .map(near -> Sentence.of("config.unknown-near").with("near", near.name()))
            .orElseGet(() -> Sentence.of("config.unknown"))
            .with("name", Quoted.code(name))));
  }

  private static CommandAnswer target(Caller caller, Given given, Setting<?> setting,
      Function<ScopeId, CommandAnswer> answer) {
    return switch (Scopes.of(caller.place(), given.text("scope"), setting)) {
      case Scopes.Impossible(Sentence why) -> caller.answer(why);
      case Scopes.Found(ScopeId id, CommandGroup group) ->
        caller.refusal(group).orElseGet(() -> answer.apply(id));
    };
  }
}
