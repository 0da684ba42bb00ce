package dev.parley.core.command;

/// One option of a command. In typed text an option is given by its place, or as `name:value` anywhere.
///
/// @param name lower case letters and hyphens
/// @param isRequired whether the command needs it
public record CommandOption(String name, OptionKind kind, boolean isRequired) {

  /// One that must be given.
  static CommandOption required(String name, OptionKind kind) {
    return new CommandOption(name, kind, true);
  }

  /// One that may be left out.
  static CommandOption optional(String name, OptionKind kind) {
    return new CommandOption(name, kind, false);
  }
}
