package dev.parley.core.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.command.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What people are shown of each command, as it was read and found right: a file each. They are written anew with
/// `-Dcommands=write`, from the module that holds them, and read through before they are committed.
public final class Snapshots {
  /// Where they are, seen from their module.
  public static final Path FOLDER = Path.of("src", "test", "resources", "commands");

  private Snapshots() {}

  /// The file of one command.
  public static String file(Command command) {
    return String.join("-", command.path()) + ".txt";
  }

  /// Compares `shown` with the command's file, or writes it.
  public static void check(Command command, String shown) {
    try {
      if (isWriting()) {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(file(command)), shown);
      } else {
        assertThat(shown).as("commands/%s; -Dcommands=write writes it anew", file(command))
            .isEqualTo(read(command));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWriting() {
    return "write".equals(System.getProperty("commands"));
  }

  private static String read(Command command) throws IOException {
    try (InputStream file =
        Snapshots.class.getResourceAsStream("/commands/" + file(command))) {
      assertThat(file)
          .as("/parley %s has no snapshot; -Dcommands=write writes it", command.name())
          .isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
