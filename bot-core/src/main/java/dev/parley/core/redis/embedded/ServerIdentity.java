package dev.parley.core.redis.embedded;

import dev.parley.core.settings.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/// How the server of a data folder is reached, and which release last wrote there. Kept in
/// `redis.properties`, so that the next Parley finds a server that outlived the last one.
record ServerIdentity(int port, Secret password, EngineVersion engine) {
  private static final int PASSWORD_BYTES = 24;
  private static final int HIGHEST_PORT = 65535;

  /// A password that nobody knew before: letters, digits, `-` and `_`.
  static Secret newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /// What the folder says; empty where nothing that can be used.
  static Optional<ServerIdentity> read(DataFolder folder) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.properties())) {
      properties.load(reader);
      int port = Integer.parseInt(properties.getProperty("port", ""));
      String password = properties.getProperty("password", "");
      return port < 1 || port > HIGHEST_PORT || password.isEmpty()
          ? Optional.empty()
          : EngineVersion.parse(properties.getProperty("engine", ""))
              .map(engine -> new ServerIdentity(port, new Secret(password), engine));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty(); // none yet, or half of one: a new one is made
    }
  }

  void write(DataFolder folder) {
    Properties properties = new Properties();
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("password", password.reveal());
    properties.setProperty("engine", engine.toString());
    StringWriter text = new StringWriter();
    try {
      properties.store(text, "Parley's own Redis; do not edit while Parley runs");
      DataFolder.write(folder.properties(),
          new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), false);
    } catch (IOException e) {
      throw new EmbeddedRedisException(
          "%s cannot be written: %s".formatted(folder.properties(), e.getMessage()), e);
    }
  }

  /// The address for a client.
  Secret url() {
    return new Secret("redis://:%s@127.0.0.1:%d".formatted(password.reveal(), port));
  }
}
