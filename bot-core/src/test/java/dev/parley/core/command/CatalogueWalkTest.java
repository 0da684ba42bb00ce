package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.testing.walk.CatalogueWalk;
import dev.parley.core.testing.walk.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The walk through every command, on the catalogue itself.
class CatalogueWalkTest {
  private final CatalogueWalk walk = new CatalogueWalk(CommandStage::new);

  @ParameterizedTest
  @MethodSource("commands")
  void answersAsItIsWrittenDown(Command command) {
    Snapshots.check(command, walk.of(command));
  }

  @Test
  void nothingIsPreparedForACommandThatIsNotThere() {
    assertThat(CatalogueWalk.leftOver(commands().toList())).isEmpty();
  }

  @Test
  void nothingIsWrittenDownOfACommandThatIsNotThere() throws IOException {
    List<String> files = commands().map(Snapshots::file).toList();
    try (Stream<Path> there = Files.list(Snapshots.FOLDER)) {
      assertThat(there.map(file -> file.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  static Stream<Command> commands() {
    try (CommandStage stage = new CommandStage()) {
      return stage.commands().stream();
    }
  }
}
