package dev.parley.core.redis.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Redis server that runs on this machine: out of the library's jar, put into `data-dir/bin` once.
record RedisBinary(Path path, EngineVersion version) {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBinary.class);
  private static final int PROBE_SECONDS = 10;
  private static final int LONGEST_VERSION = 1000;

  /// Finds the first binary for this system that starts.
  ///
  /// @throws EmbeddedRedisException where none does
  static RedisBinary find(DataFolder folder) {
    return find(folder, candidates(System.getProperty("os.name", ""),
        System.getProperty("os.arch", "")));
  }

  static RedisBinary find(DataFolder folder, List<String> candidates) {
    for (String name : candidates) {
      Optional<RedisBinary> binary = probe(extract(folder, name));
      if (binary.isPresent()) {
        return binary.get();
      }
      LOG.info("{} does not start here (it may lack a library)", name);
    }
    throw new EmbeddedRedisException(
        "The embedded Redis does not run on this system (%s on %s): set REDIS_URL to a Redis of yours."
            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
  }

  /// The resources to try. On 64-bit Linux the first needs OpenSSL 3, the second nothing at all.
  static List<String> candidates(String system, String machine) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    boolean intel = machine.equals("amd64") || machine.equals("x86_64");
    if (os.startsWith("linux") && intel) {
      return List.of("redis-server-6.2.6-v5-linux-amd64", "redis-server-6.2.7-linux-386");
    }
    if (os.startsWith("linux") && arm) {
      return List.of("redis-server-6.2.7-linux-arm64");
    }
    if (os.startsWith("mac") && arm) {
      return List.of("redis-server-6.2.6-v5-darwin-arm64", "redis-server-6.2.6-v5-darwin-amd64");
    }
    if (os.startsWith("mac") && intel) {
      return List.of("redis-server-6.2.6-v5-darwin-amd64");
    }
    return List.of(); // the one for Windows is 5.0 and lacks commands that Parley needs
  }

  private static Path extract(DataFolder folder, String name) {
    Path file = folder.binary(name);
    if (Files.isExecutable(file)) {
      return file; // written whole or not at all, see DataFolder
    }
    try (InputStream content = RedisBinary.class.getResourceAsStream("/" + name)) {
      if (content == null) {
        throw new EmbeddedRedisException("Parley was built without " + name + ".");
      }
      DataFolder.write(file, content, true);
      return file;
    } catch (IOException e) {
      throw new EmbeddedRedisException(
          "The embedded Redis cannot be put into %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Optional<RedisBinary> probe(Path file) {
    try {
      Process process = new ProcessBuilder(file.toString(), "--version")
          .redirectErrorStream(true)
          .start();
      try (InputStream out = process.getInputStream()) {
        String printed = new String(out.readNBytes(LONGEST_VERSION), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
        return ended && process.exitValue() == 0
            ? EngineVersion.parse(printed).map(version -> new RedisBinary(file, version))
            : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException _) {
      return Optional.empty(); // not for this machine
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedRedisException("Starting Redis was interrupted.", e);
    }
  }
}
