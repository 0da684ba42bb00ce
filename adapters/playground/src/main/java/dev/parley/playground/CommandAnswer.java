package dev.parley.playground;

import java.util.List;

/// What a command answers. Only its caller sees it; nothing of it is kept.
///
/// @param markdown may be empty where there are files
/// @param files at most 10, and 4 MB in all
public record CommandAnswer(String markdown, List<AnswerFile> files) {
  private static final int MOST_FILES = 10;
  private static final int MOST_BYTES = 4_000_000;

  /// @throws IllegalArgumentException where there is too much of it
  public CommandAnswer {
    files = List.copyOf(files);
    long bytes = files.stream().mapToLong(file -> file.content().length).sum();
    if (files.size() > MOST_FILES || bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "an answer has at most 10 files of 4,000,000 bytes in all, not %d of %,d"
              .formatted(files.size(), bytes));
    }
  }

  /// An answer in words alone.
  public static CommandAnswer of(String markdown) {
    return new CommandAnswer(markdown, List.of());
  }
}
