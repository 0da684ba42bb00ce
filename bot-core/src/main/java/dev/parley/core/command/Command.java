package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import java.util.List;
import java.util.Optional;

/// One command, described once for every platform: what it is called, what it takes and who may use it. What it
/// means is said by the sentence `command.<its words>`, and what its options mean by `option.<name>`.
///
/// @param path the words after `/parley`, one or two: `config set`
/// @param options in the order in which they are typed
/// @param group who may use it where nothing else was granted
public record Command(
    List<String> path,
    List<CommandOption> options,
    CommandGroup group,
    Handler handler) {

  /// Carries a command out.
  @FunctionalInterface
  interface Handler {
    CommandAnswer answer(Caller caller, Given given);
  }

  public Command {
    path = List.copyOf(path);
    options = List.copyOf(options);
  }

  /// A command by its words, with a blank between them.
  static Command of(String words, CommandGroup group, Handler handler, CommandOption... options) {
    return new Command(List.of(words.split(" ")), List.of(options), group, handler);
  }

  /// Its words.
  public String name() {
    return String.join(" ", path);
  }

  /// The option of that name.
  public Optional<CommandOption> option(String name) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst();
  }
}
