package dev.parley.core.command;

import dev.parley.core.language.Sentence;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// What is said of commands and their options, by the catalogue alone: for `help`, for a refusal, and for a platform that
/// shows them in its own way. Pure.
public final class CommandSentences {
  private CommandSentences() {}

  /// What the command does, in a few words.
  public static Sentence summary(Command command) {
    return keyed("command." + String.join("-", command.path()) + ".summary");
  }

  /// What the option means, in a few words.
  public static Sentence meaning(CommandOption option) {
    return keyed("option." + option.name());
  }

  /// How the command is typed.
  static String form(Command command) {
    String options = command.options().stream()
        .map(option -> " " + form(option)).collect(Collectors.joining());
    return "/parley " + command.name() + options;
  }

  private static String form(CommandOption option) {
    String inside = option.kind() instanceof OptionKind.Choice(List<String> words)
        ? (option.isRequired() ? "" : option.name() + ":") + String.join("|", words)
        : option.name();
    return option.isRequired() ? "<" + inside + ">" : "[" + inside + "]";
  }

  /// The command, how it is typed, and what its options are.
  static String usage(Command command, Caller caller) {
    StringJoiner text = new StringJoiner("\n");
    text.add("`" + form(command) + "`").add(caller.say(summary(command)));
    command.options().forEach(option -> text.add(caller.say(Sentence.of("help.option")
        .with("name", option.name())
        .with("meaning", meaning(option)))));
    return text.toString();
  }

  /// What is wrong with what was typed, and how it is done.
  static Sentence fault(CommandLine.Typed typed) {
    return switch (typed) {
      case CommandLine.Missing(Command command, CommandOption option) ->
        Sentence.of("command.missing")
            .with("option", option.name())
            .with("meaning", meaning(option))
            .with("form", form(command));
      case CommandLine.Surplus(Command command, String text) -> Sentence.of("command.surplus")
          .with("text", Quoted.code(text))
          .with("form", form(command));
      case CommandLine.Refused(Command command, CommandOption option, String value) ->
        Sentence.of("command.refused")
            .with("option", option.name())
            .with("text", Quoted.code(value))
            .with("allowed", allowed(option.kind()))
            .with("form", form(command));
      case CommandLine.Unknown(String word, List<Command> near) -> Sentence.of("command.unknown")
          .with("name", Quoted.shortened(word.replace('`', '\''), 40))
          .withAll("names", near.stream().map(each -> "`" + each.name() + "`").toList());
      case CommandLine.Call _ -> throw new IllegalStateException("nothing is wrong with it");
    };
  }

  private static Sentence allowed(OptionKind kind) {
    return switch (kind) {
      case OptionKind.Whole(long least, long most) -> Sentence.of("kind.whole")
          .with("least", least).with("most", most);
      case OptionKind.Choice(List<String> words) -> Sentence.of("kind.words")
          .withAny("words", words.stream().map(Quoted::code).toList());
      case OptionKind.Channel _ -> Sentence.of("kind.channel");
      case OptionKind.Subject _ -> Sentence.of("kind.subject");
      case OptionKind.Text _,OptionKind.Word _,OptionKind.Suggested _,OptionKind.SuggestedText _ ->
        Sentence.of("kind.any-text");
    };
  }

  private static Sentence keyed(String key) {
    return new Sentence(key, Map.of());
  }
}
