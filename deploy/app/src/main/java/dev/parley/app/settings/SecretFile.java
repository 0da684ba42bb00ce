package dev.parley.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads a secret that is mounted as a file. The newline at its end, which editors and `echo` add, is not part of it.
final class SecretFile {
  /// No secret is longer.
  private static final int MOST_BYTES = 64 * 1024;

  private SecretFile() {}

  /// The setting with the file's content; with an empty text where it cannot be read, which is a fault.
  static Written read(Written file, Path folder, Faults faults) {
    String content = "";
    try (InputStream in = Files.newInputStream(folder.resolve(file.text()))) {
      String read = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      content = read.replaceFirst("\\R\\z", "");
      if (content.isEmpty()) {
        faults.add("%s names a file that is empty".formatted(file.as()));
      }
    } catch (IOException | InvalidPathException e) {
      // Its name is not shown: people put the secret itself there.
      faults.add("%s names a file that does not exist or may not be read".formatted(file.as()));
    }
    return new Written(file.name(), file.as(), content, file.isOwn());
  }
}
