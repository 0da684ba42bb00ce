package dev.parley.core.command;

import java.util.List;

/// What the caller of a command is told; nobody else sees it.
///
/// @param text Markdown; may be empty where the file says it all, or what happens is answer enough
public record CommandAnswer(String text, List<CommandFile> files) {
  public CommandAnswer {
    files = List.copyOf(files);
  }

  /// Nothing but text.
  public static CommandAnswer of(String text) {
    return new CommandAnswer(text, List.of());
  }

  /// Text, and a file below it.
  static CommandAnswer of(String text, CommandFile file) {
    return new CommandAnswer(text, List.of(file));
  }
}
