package dev.parley.core.testing.walk;

import dev.parley.core.command.CommandAnswer;
import java.util.List;

/// What the caller of a command was shown.
///
/// @param text as the platform gave it out; empty where it showed none
/// @param files name and media type of each
public record Answered(String text, List<String> files) {

  /// Copies the files.
  public Answered {
    files = List.copyOf(files);
  }

  /// What the catalogue itself answers.
  public static Answered of(CommandAnswer answer) {
    return new Answered(answer.text(), answer.files().stream()
        .map(file -> file(file.name(), file.mediaType())).toList());
  }

  /// One file, as it stands in a snapshot.
  public static String file(String name, String mediaType) {
    return name + " (" + mediaType + ")";
  }
}
