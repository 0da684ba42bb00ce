package dev.parley.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A program of the machine, run in a folder, with a bound on its time.
record Program(Path folder, Map<String, String> environment) {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// How it ended, and what it wrote.
  record Outcome(int status, String output) {}

  /// Whether there is one of this name.
  static boolean isThere(String name) {
    return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"), -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  Outcome run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Thread bound = Thread.ofVirtual().start(() -> {
      try {
        if (!process.waitFor(LONGEST)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt(); // it ended in time
      }
    });
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    bound.interrupt();
    return new Outcome(status, output);
  }
}
