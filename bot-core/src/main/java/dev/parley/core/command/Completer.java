package dev.parley.core.command;

import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Offers what could be typed next, as a person types a command. Only what they may use is offered.
final class Completer {
  private static final int MOST = 25; // what Discord shows

  private final List<Command> commands;
  private final SettingChecks checks;

  Completer(List<Command> commands, SettingChecks checks) {
    this.commands = commands;
    this.checks = checks;
  }

  /// What could take the place of the word at the end of the caller's words, or follow them.
  List<Suggestion> complete(Caller caller) {
    String line = caller.call().words();
    List<CommandLine.Span> words = CommandLine.words(line);
    boolean isBetween =
        words.isEmpty() || Character.isWhitespace(line.codePointBefore(line.length()));
    List<CommandLine.Span> whole = isBetween ? words : words.subList(0, words.size() - 1);
    String typed = isBetween ? "" : words.getLast().text();
    Optional<Command> command = CommandLine.named(whole, commands);
    Stream<Suggestion> offered = command.isPresent()
        ? options(caller, command.get(),
            whole.subList(command.get().path().size(), whole.size()), typed)
        : names(caller, whole);
    return offered.filter(one -> isMeant(one.value(), typed)).limit(MOST).toList();
  }

  /// The next word of the commands' names.
  private Stream<Suggestion> names(Caller caller, List<CommandLine.Span> whole) {
    Map<String, List<Command>> next = new LinkedHashMap<>();
    commands.stream()
        .filter(command -> command.path().size() > whole.size() && begins(command, whole))
        .filter(command -> caller.may(command.group()))
        .forEach(command -> next
            .computeIfAbsent(command.path().get(whole.size()), _ -> new ArrayList<>())
            .add(command));
    return next.entrySet().stream().map(entry -> new Suggestion(entry.getKey(),
        entry.getValue().size() == 1
            ? caller.say(CommandSentences.summary(entry.getValue().getFirst()))
            : String.join(" · ", entry.getValue().stream()
                .map(command -> command.path().getLast()).toList())));
  }

  private static boolean begins(Command command, List<CommandLine.Span> whole) {
    for (int i = 0; i < whole.size(); i++) {
      if (!command.path().get(i).equals(whole.get(i).lower())) {
        return false;
      }
    }
    return true;
  }

  private Stream<Suggestion> options(
      Caller caller, Command command, List<CommandLine.Span> given, String typed) {
    int colon = colon(typed);
    Optional<CommandOption> named = named(command, typed);
    Map<String, String> values = new HashMap<>();
    List<CommandOption> open = open(command, given, values);
    if (named.isPresent()) {
      return values(caller, named.get(), new Given(values))
          .map(one -> new Suggestion(typed.substring(0, colon + 1) + one.value(), one.summary()));
    }
    return Stream.concat(
        open.stream().limit(1)
            .flatMap(option -> values(caller, option, new Given(values))
                .map(one -> isNamed(option)
                    ? new Suggestion(option.name() + ":" + one.value(), one.summary())
                    : one)),
        open.stream().skip(1)
            .filter(Completer::isNamed)
            .map(option -> new Suggestion(
                option.name() + ":", caller.say(CommandSentences.meaning(option)))));
  }

  /// Whether it is offered with its name, as `help` writes it: without, text before it would take it in.
  private static boolean isNamed(CommandOption option) {
    return !option.isRequired() && option.kind() instanceof OptionKind.Choice;
  }

  /// The options that are not given yet; what is given goes into `values`.
  private static List<CommandOption> open(
      Command command, List<CommandLine.Span> given, Map<String, String> values) {
    List<CommandOption> open = new ArrayList<>(command.options());
    for (CommandLine.Span word : given) {
      Optional<CommandOption> named = named(command, word.text());
      Optional<CommandOption> option = named.or(() -> open.stream().findFirst());
      option.ifPresent(one -> {
        values.put(one.name(), named.isPresent()
            ? word.text().substring(colon(word.text()) + 1)
            : word.text());
        open.remove(one);
      });
    }
    return open;
  }

  /// The option that a word names, where it is `name:value` or becomes that.
  private static Optional<CommandOption> named(Command command, String word) {
    return Optional.of(colon(word)).filter(colon -> colon > 0)
        .flatMap(colon -> command.option(word.substring(0, colon).toLowerCase(Locale.ROOT)));
  }

  private static int colon(String word) {
    return word.replace('：', ':').indexOf(':');
  }

  private Stream<Suggestion> values(Caller caller, CommandOption option, Given given) {
    return switch (option.kind()) {
      case OptionKind.Choice(List<String> words) -> words.stream()
          .map(word -> new Suggestion(word, caller.say(CommandSentences.meaning(option))));
      case OptionKind.Suggested(Suggestions of) -> of(caller, of, given);
      case OptionKind.SuggestedText(Suggestions of) -> of(caller, of, given);
      case OptionKind.Text _,OptionKind.Word _,OptionKind.Whole _,OptionKind.Channel _,OptionKind.Subject _ ->
        Stream.of();
    };
  }

  private Stream<Suggestion> of(Caller caller, Suggestions what, Given given) {
    return switch (what) {
      case COMMAND -> commands.stream().filter(command -> caller.may(command.group()))
          .map(command -> new Suggestion(
              command.name(), caller.say(CommandSentences.summary(command))));
      case SETTING -> SettingCatalog.ALL.stream().map(setting -> new Suggestion(
          setting.name(), caller.say(SettingSentences.meaning(setting))));
      case VALUE -> given.text("setting").flatMap(SettingCatalog::find).stream()
          .flatMap(setting -> ofSetting(caller, setting));
      case MODEL -> checks.models().stream().map(model -> new Suggestion(model, ""));
      case PERSONA -> checks.personas(caller).stream().map(name -> new Suggestion(name, ""));
      case BUDGET -> Stream.of("person", "channel", "workspace").map(subject -> new Suggestion(
          subject + " 200k tokens per day", ""));
    };
  }

  private Stream<Suggestion> ofSetting(Caller caller, Setting<?> setting) {
    if (setting.equals(SettingCatalog.MODEL)) {
      return of(caller, Suggestions.MODEL, Given.NOTHING);
    }
    if (setting.equals(SettingCatalog.PERSONA)) {
      return of(caller, Suggestions.PERSONA, Given.NOTHING);
    }
    String allowed = caller.say(SettingSentences.allowed(setting.kind()));
    List<String> words = setting.kind().choices();
    return (words.isEmpty() ? Stream.of(setting.kind().example()) : words.stream())
        .map(word -> new Suggestion(word, words.isEmpty() ? allowed : ""));
  }

  private static boolean isMeant(String value, String typed) {
    return value.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
  }
}
