package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.bot.Bot;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Forgotten;
import dev.parley.core.language.Sentence;
import java.util.List;

/// `reset`, `export` and `forget-me`: what Parley remembers.
final class MemoryCommands {
  private static final String FORMAT = "format";
  private static final String CONFIRM = "confirm";

  private final CommandPorts ports;
  private final Bot bot;

  MemoryCommands(CommandPorts ports) {
    this.ports = ports;
    this.bot = ports.bot();
  }

  List<Command> commands() {
    return List.of(
        Command.of("reset", CommandGroup.CHAT, (caller, _) -> reset(caller)),
        Command.of("export", CommandGroup.CHAT, this::export,
            CommandOption.optional(
                FORMAT, new OptionKind.Choice(List.of("markdown", "json")))),
        Command.of("forget-me", CommandGroup.PERSONAL, this::forgetMe,
            CommandOption.optional(CONFIRM, new OptionKind.Choice(List.of("yes")))));
  }

  private CommandAnswer reset(Caller caller) {
    return caller.call().conversation()
        .map(conversation -> {
          bot.forget(conversation);
          return caller.answer(Sentence.of("reset.done"));
        })
        .orElseGet(() -> caller.answer(Sentence.of("command.only-in-thread")));
  }

  private CommandAnswer export(Caller caller, Given given) {
    return caller.call().conversation().map(bot::read)
        .map(conversation -> export(caller, conversation, given))
        .orElseGet(() -> caller.answer(Sentence.of("command.only-in-thread")));
  }

  private static CommandAnswer export(Caller caller, Conversation conversation, Given given) {
    if (conversation.exchanges().isEmpty()) {
      return caller.answer(Sentence.of("export.nothing"));
    }
    boolean isJson = given.text(FORMAT).filter("json"::equals).isPresent();
    return CommandAnswer.of(
        caller.say(Sentence.of("export.done").with("count", conversation.exchanges().size())),
        isJson ? Transcript.json(conversation) : Transcript.markdown(conversation));
  }

  /// Asked for twice, because nothing brings it back.
  private CommandAnswer forgetMe(Caller caller, Given given) {
    if (given.text(CONFIRM).isEmpty()) {
      return caller.answer(Sentence.of("forget-me.confirm"));
    }
    String person = caller.member().author().id();
    Forgotten forgotten = bot.forget(caller.workspace(), person);
    ports.settings().forget(caller.workspace(), person);
    ports.usage().forget(caller.workspace(), person);
    return caller.answer(Sentence.of("forget-me.done")
        .with("questions", forgotten.questions())
        .with("conversations", forgotten.conversations())
        .with("ratings", forgotten.ratings()));
  }
}
