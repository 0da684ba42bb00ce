package dev.parley.app.cli;

import dev.parley.app.logging.Plain;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Where a command reads and writes, always UTF-8, and nothing that steers a terminal. Standard output is the
/// answer's, standard error is for people.
public record Terminal(InputStream in, OutputStream out, OutputStream err) {

  /// This process' own. Not `System.out`, which keeps a broken pipe to itself.
  public static Terminal ofProcess() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err));
  }

  /// Writes a line to standard output.
  ///
  /// @throws IOException where nobody reads it any more
  void say(String line) throws IOException {
    out.write((Plain.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// Writes a line to standard error.
  void complain(String line) {
    try {
      err.write((Plain.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nobody listens: nothing is left to say it to
    }
  }
}
