package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays every script in `traces/` and compares the calls to the platform with those below its `---`. With
/// `-Dtraces=write` they are written anew instead: read the difference before it is committed.
class ReplyTraceTest {
  private static final Path TRACES = Path.of("src/test/resources/traces");
  private static final String LINE = "---\n";

  @TestFactory
  Stream<DynamicTest> showsTheReplyAsTheTraceSays() throws IOException {
    try (Stream<Path> files = Files.list(TRACES)) {
      List<Path> traces = files.sorted().toList();
      return traces.stream().map(trace -> DynamicTest.dynamicTest(
          trace.getFileName().toString(), () -> play(trace)));
    }
  }

  private static void play(Path trace) throws IOException {
    String[] halves = Files.readString(trace).split(LINE, 2);
    String calls = Trace.of(halves[0]);
    if ("write".equals(System.getProperty("traces"))) {
      Files.writeString(trace, halves[0] + LINE + calls);
    } else {
      assertThat(calls).isEqualTo(halves[1]);
    }
  }
}
