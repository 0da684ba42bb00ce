package dev.parley.core.openai;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The fuzz targets on their seeds, among which is whatever was once found.
class FuzzSeedsTest {

  static List<Path> seeds() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/fuzz/streams"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theTargetsTakeEverySeedAtEveryStep(Path seed) throws IOException {
    var data = Files.readAllBytes(seed);
    for (int step = 0; step < 32; step++) {
      data[0] = (byte) step;
      assertThatCode(() -> StreamReaderFuzz.fuzzerTestOneInput(data)).as("step %d", step)
          .doesNotThrowAnyException();
      assertThatCode(() -> SseDecoderFuzz.fuzzerTestOneInput(data)).as("step %d", step)
          .doesNotThrowAnyException();
    }
  }
}
