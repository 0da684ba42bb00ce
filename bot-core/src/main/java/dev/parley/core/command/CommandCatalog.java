package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.bot.Rules;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
import dev.parley.core.settings.Place;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Every command and every button, for all platforms. Commands and buttons are answered at once and do not
/// wait behind the turn they are about; what asks the model or shows another answer becomes a turn of its own.
///
/// Answers are for the caller alone, and in their language. A store that is away is answered too, never thrown. Every
/// method may be called from any thread.
public final class CommandCatalog {
  private final CommandPorts ports;
  private final Controls controls;
  private final HelpCommands help;
  private final List<Command> commands;
  private final Completer completer;

  public CommandCatalog(CommandPorts ports) {
    this.ports = ports;
    this.controls = new Controls(ports.bot());
    this.help = new HelpCommands(this::commands, ports);
    SettingChanges changes = new SettingChanges(ports.settings(), ports.operator(), ports.clock());
    SettingChecks checks = new SettingChecks(ports.settings(), ports.models());
    ConfigCommands config = new ConfigCommands(ports.bot(), changes, checks);
    this.commands = Stream.of(
        help.commands(),
        new AskCommands(ports.bot()).commands(),
        controls.commands(),
        new MemoryCommands(ports).commands(),
        new ModelCommands(config, checks).commands(),
        new PromptCommands(config, changes, checks).commands(),
        config.commands(),
        new AuditCommands(ports.settings()).commands(),
        new UsageCommands(ports).commands(),
        new BudgetCommands(ports, changes).commands(),
        new AccessCommands(changes).commands())
        .flatMap(List::stream)
        .toList();
    this.completer = new Completer(commands, checks);
  }

  /// Every command, in the order of `help`.
  public List<Command> commands() {
    return commands;
  }

  /// Answers a command.
  public CommandAnswer answer(CommandCall call) {
    return safely(call.by().member().locale(), () -> answer(caller(call)));
  }

  /// What could be typed next where `call` has the words so far; at most 25.
  public List<Suggestion> complete(CommandCall call) {
    try {
      return completer.complete(caller(call));
    } catch (UncheckedIOException storeAway) {
      return List.of(); // nothing is offered: the command itself will say so
    }
  }

  /// Does what a button says.
  ///
  /// @return what its presser is told; empty where what happens is answer enough
  public String press(ButtonPress press) {
    return safely(press.by().member().locale(), () -> {
      Caller caller = new Caller(
          new CommandCall(press.pressId(), press.place(),
              Optional.of(press.address().conversation()), press.by(), "", List.of()),
          rules(press.place()));
      return caller.refusal(CommandGroup.CHAT)
          .orElseGet(() -> CommandAnswer.of(
              controls.press(press).map(caller::say).orElse("")));
    }).text();
  }

  private CommandAnswer answer(Caller caller) {
    return switch (CommandLine.read(caller.call().words(), commands, commands.getFirst())) {
      case CommandLine.Call(Command command, Given given) -> caller.refusal(command.group())
          .orElseGet(() -> command.handler().answer(caller, given));
      case CommandLine.Unknown(String word, List<Command> near) -> caller.answer(
          CommandSentences
              .fault(new CommandLine.Unknown(word, near.isEmpty() ? mine(caller) : near)));
      case CommandLine.Wrong wrong -> caller.refusal(wrong.command().group())
          .orElseGet(() -> caller.answer(CommandSentences.fault(wrong)));
    };
  }

  private List<Command> mine(Caller caller) {
    List<Command> mine = new ArrayList<>(commands);
    mine.removeIf(command -> !caller.may(command.group()));
    return mine;
  }

  private Caller caller(CommandCall call) {
    return new Caller(call, rules(call.place()));
  }

  private Rules rules(Place place) {
    return Rules.read(ports.settings(), place, ports.operator().get());
  }

  private static CommandAnswer safely(Optional<String> locale, Supplier<CommandAnswer> answer) {
    try {
      return answer.get();
    } catch (UncheckedIOException unreachable) {
      return CommandAnswer.of(Sentences.say(Sentence.of("command.store-away"),
          locale.flatMap(Language::of).orElse(Language.ENGLISH)));
    }
  }
}
