package dev.parley.core.command;

import dev.parley.core.bot.Bot;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Every command and every button, for all platforms. Commands and buttons are answered at once and do not
/// wait behind the turn they are about; what asks the model or shows another answer becomes a turn of its own.
///
/// Answers are for the caller alone. A store that is away is answered too, never thrown.
public final class CommandCatalog {

  private static final String STORE_AWAY =
      "Parley's memory is not reachable at the moment. Please try again soon.";

  private final Bot bot;
  private final String about;
  private final Controls controls;
  private final List<Command> commands;

  /// @param about what `about` answers, as Markdown
  public CommandCatalog(Bot bot, String about) {
    this.bot = bot;
    this.about = about;
    this.controls = new Controls(bot);
    this.commands = List.of(
        new Command("help", "what you can do here", call -> help()),
        new Command("about", "what Parley is, and which model answers", call -> about()),
        new Command("stop",
            "stop the answer that is being written in this thread, and take back what you asked since",
            controls::stop),
        new Command("retry", "ask the last question again where its answer failed",
            controls::retry),
        new Command("regenerate", "get another answer to the last question; the earlier ones stay",
            controls::regenerate),
        new Command("continue", "go on with the last answer where it was cut or stopped",
            controls::goOn),
        new Command("reset", "forget what was said in this thread", this::reset));
  }

  /// What each command is for, by its name, in the order of `help`.
  public SequencedMap<String, String> summaries() {
    SequencedMap<String, String> summaries = new LinkedHashMap<>();
    commands.forEach(command -> summaries.put(command.name(), command.summary()));
    return summaries;
  }

  /// Answers a command.
  public String answer(CommandCall call) {
    String words = call.words().strip();
    String name = words.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return help();
    }
    return commands.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .map(command -> safely(() -> command.answer().apply(call)))
        .orElseGet(() -> unknown(name));
  }

  /// Does what a button says.
  ///
  /// @return what its presser is told; empty where what happens is answer enough
  public String press(ButtonPress press) {
    return safely(() -> controls.press(press));
  }

  private String help() {
    return commands.stream()
        .map(command -> "- `/parley %s`: %s".formatted(command.name(), command.summary()))
        .collect(Collectors.joining(
            "\n",
            "Mention me in a channel and I answer in a thread. In the thread just go on writing.\n\n",
            ""));
  }

  private String about() {
    return about;
  }

  private String reset(CommandCall call) {
    return Controls.inThread(call, at -> {
      bot.forget(at.conversation());
      return "Forgotten. What you write next in this thread begins anew; the messages above stay visible.";
    });
  }

  private String unknown(String name) {
    String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
    return "There is no command `%s`. There are: %s.".formatted(
        shown.replace("`", "'"),
        commands.stream().map(command -> "`" + command.name() + "`")
            .collect(Collectors.joining(", ")));
  }

  private static String safely(Supplier<String> answer) {
    try {
      return answer.get();
    } catch (UncheckedIOException unreachable) {
      return STORE_AWAY;
    }
  }
}
