package dev.parley.core.testing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.testing.simulation.ReplySimulation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What twenty replies in one workspace send to Slack, call by call: in files that a person can read. With
/// `-Dtraces=write` they are written anew instead.
class SharedPaceTraceTest {
  private static final Path TRACES = Path.of("src/test/resources/shared-traces");
  private static final int REPLIES = 20;

  @Test
  void twentyRepliesTakeTurnsAndTheirEndsGoFirst() throws IOException {
    check("twenty-replies.txt", List.of());
  }

  @Test
  void twentyRepliesFallSilentForAsLongAsThePlatformSays() throws IOException {
    check("twenty-replies-refused-once.txt",
        List.of(new Refusal(Duration.ofSeconds(30), Duration.ofSeconds(10))));
  }

  private static void check(String name, List<Refusal> refusals) throws IOException {
    String calls = String.join("\n",
        ReplySimulation.calls(Manners.slackEdits(), REPLIES, refusals)) + "\n";
    Path file = TRACES.resolve(name);
    if ("write".equals(System.getProperty("traces"))) {
      Files.createDirectories(TRACES);
      Files.writeString(file, calls);
    } else {
      assertThat(calls).isEqualTo(Files.readString(file));
    }
  }
}
