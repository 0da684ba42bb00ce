package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.language.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Supplier;

/// `help`, `about` and `status`.
final class HelpCommands {
  private static final String COMMAND = "command";

  private final Supplier<List<Command>> all;
  private final CommandPorts ports;

  /// @param all every command, once they are all made
  HelpCommands(Supplier<List<Command>> all, CommandPorts ports) {
    this.all = all;
    this.ports = ports;
  }

  List<Command> commands() {
    return List.of(
        Command.of("help", CommandGroup.PERSONAL, this::help,
            CommandOption.optional(
                COMMAND, new OptionKind.SuggestedText(Suggestions.COMMAND))),
        Command.of("about", CommandGroup.PERSONAL, (caller, _) -> caller.answer(ports.about())),
        Command.of("status", CommandGroup.PERSONAL, (caller, _) -> status(caller)));
  }

  /// What the caller may use, a line each.
  CommandAnswer help(Caller caller) {
    StringJoiner text = new StringJoiner("\n");
    text.add(caller.say(Sentence.of("help.intro"))).add("");
    mine(caller).forEach(command -> text.add(caller.say(Sentence.of("help.line")
        .with("name", command.name())
        .with("summary", CommandSentences.summary(command)))));
    return CommandAnswer.of(
        text.add("").add(caller.say(Sentence.of("help.more"))).toString());
  }

  private CommandAnswer help(Caller caller, Given given) {
    String name = given.text(COMMAND).orElse("").strip().toLowerCase(Locale.ROOT)
        .replaceFirst("^/?parley\\s+", "");
    List<Command> asked = all.get().stream()
        .filter(command -> command.name().equals(name) || command.path().getFirst().equals(name))
        .toList();
    if (name.isEmpty()) {
      return help(caller);
    }
    if (asked.isEmpty()) {
      return caller.answer(CommandSentences.fault(new CommandLine.Unknown(name, mine(caller))));
    }
    StringJoiner text = new StringJoiner("\n\n");
    asked.forEach(command -> text.add(CommandSentences.usage(command, caller)));
    return CommandAnswer.of(text.toString());
  }

  private List<Command> mine(Caller caller) {
    return all.get().stream().filter(command -> caller.may(command.group())).toList();
  }

  private CommandAnswer status(Caller caller) {
    StringJoiner text = new StringJoiner("\n");
    text.add(caller.say(Sentence.of("status.turns").with("count", ports.bot().turnsInFlight())));
    ports.status().get().forEach(line -> text.add("- " + line));
    return CommandAnswer.of(text.toString());
  }
}
