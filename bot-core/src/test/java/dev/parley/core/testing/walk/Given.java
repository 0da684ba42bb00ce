package dev.parley.core.testing.walk;

import dev.parley.core.command.CommandFile;
import java.util.List;

/// A command as somebody gives it.
///
/// @param words what follows `/parley`
/// @param files what comes with it; text
public record Given(Person who, Spot where, String words, List<CommandFile> files) {

  /// How much of a long text a snapshot shows.
  private static final int SHOWN = 160;

  /// Copies the files.
  public Given {
    files = List.copyOf(files);
  }

  static Given of(Person who, Spot where, String words) {
    return new Given(who, where, words, List.of());
  }

  /// What was typed and attached, as a snapshot shows it.
  String written() {
    StringBuilder text = new StringBuilder("/parley");
    if (!words.isEmpty()) {
      int length = words.codePointCount(0, words.length());
      text.append(' ').append(length <= SHOWN ? words
          : words.substring(0, SHOWN) + "… (%,d characters)".formatted(length));
    }
    files.forEach(file -> text.append(
        " [%s, %,d bytes]".formatted(file.name(), file.content().length)));
    return text.toString().replace("\n", "⏎");
  }
}
