package dev.parley.app;

import dev.parley.core.command.Command;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.RecordingPlatform;
import dev.parley.core.testing.walk.CatalogueWalk;
import dev.parley.core.testing.walk.Snapshots;
import dev.parley.core.testing.walk.WalkedBot;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The walk through every command, on the playground: people are shown there what the catalogue says, over HTTP.
class CatalogueWalkIT {
  private final CatalogueWalk walk = new CatalogueWalk(WalkedPlayground::new);

  @ParameterizedTest
  @MethodSource("commands")
  void thePlaygroundAnswersAsItIsWrittenDown(Command command) {
    Snapshots.check(command, walk.of(command));
  }

  static Stream<Command> commands() {
    try (WalkedBot bot = new WalkedBot(
        InMemoryStores.ports(), new RecordingPlatform(Duration.ofMillis(1)))) {
      return bot.catalog().commands().stream();
    }
  }
}
