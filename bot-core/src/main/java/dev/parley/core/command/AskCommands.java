package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.CommandQuestion;
import dev.parley.core.language.Sentence;
import java.util.List;
import java.util.Optional;

/// `ask` and `summary`: questions that are given as commands. They stand in the channel for everybody, as if they had been
/// written there, and are answered in a thread.
final class AskCommands {
  private static final int MOST_MESSAGES = 200;
  private static final int USUAL_MESSAGES = 50;

  private final Bot bot;

  AskCommands(Bot bot) {
    this.bot = bot;
  }

  List<Command> commands() {
    return List.of(
        Command.of("ask", CommandGroup.CHAT, this::ask,
            CommandOption.required("question", new OptionKind.Text())),
        Command.of("summary", CommandGroup.CHAT, this::summary, CommandOption.optional(
            "count", new OptionKind.Whole(2, MOST_MESSAGES))));
  }

  private CommandAnswer ask(Caller caller, Given given) {
    String question = given.required("question");
    return told(caller, bot.ask(question(caller, question, question)));
  }

  private CommandAnswer summary(Caller caller, Given given) {
    int count = (int) given.whole("count").orElse(USUAL_MESSAGES);
    Optional<String> said = bot.earlier(caller.place(), count);
    if (said.isEmpty()) {
      return caller.answer(Sentence.of("summary.nothing"));
    }
    String shown = caller.say(caller.place().thread().isPresent()
        ? Sentence.of("summary.of-thread").with("count", count)
        : Sentence.of("summary.of-channel").with("count", count));
    String wanted = caller.say(Sentence.of("summary.instruction"));
    return told(caller, bot.ask(question(caller, shown, said.get() + "\n\n" + wanted)));
  }

  private static CommandQuestion question(Caller caller, String shown, String text) {
    return new CommandQuestion(
        caller.call().callId(), caller.place(), caller.call().by(), shown, text);
  }

  private static CommandAnswer told(Caller caller, Optional<Acceptance> acceptance) {
    return acceptance
        .map(accepted -> switch (accepted) {
          case ACCEPTED, DUPLICATE, IGNORED -> CommandAnswer.of("");
          case FULL -> caller.answer(Sentence.of("ask.full"));
        })
        .orElseGet(() -> caller.answer(Sentence.of("ask.not-here")));
  }
}
