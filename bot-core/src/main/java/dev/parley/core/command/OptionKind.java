package dev.parley.core.command;

import java.util.List;

/// What an option of a command may be. Platforms with typed options show it in their own way; typed text is read by
/// [CommandLine].
public sealed interface OptionKind {

  /// The longest text, in characters: what people type into one command.
  int LONGEST_TEXT = 4_000;

  /// Text of several words; where it is the last option, it is the rest of the line.
  record Text() implements OptionKind {}

  /// One word.
  record Word() implements OptionKind {}

  /// A whole number, `least` to `most`.
  record Whole(long least, long most) implements OptionKind {}

  /// One of a few words.
  record Choice(List<String> words) implements OptionKind {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /// One of what [Suggestions] offers just now, or another word: a model, a persona, a setting.
  record Suggested(Suggestions of) implements OptionKind {}

  /// What [Suggestions] offers for what was given before; any text, as [Text].
  record SuggestedText(Suggestions of) implements OptionKind {}

  /// A channel of the platform, by its id or as it is mentioned.
  record Channel() implements OptionKind {}

  /// A person, role, channel or category of the platform, by id or as it is mentioned.
  record Subject() implements OptionKind {}

  /// Whether it takes the rest of the line.
  default boolean isText() {
    return this instanceof Text || this instanceof SuggestedText;
  }
}
