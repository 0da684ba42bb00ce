package dev.parley.core.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.Accumulator;
import dev.parley.core.completion.Completion;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompletionPropertyTest {
  private static final long FIRST_SEED = 1_000;
  private static final int STREAMS = 150;
  private static final int CUTS = 20;

  static LongStream seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + STREAMS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void wellFormedChunksAreOneCompletionHoweverTheNetworkCutsThem(long seed) {
    var body = GeneratedStream.of(seed);
    var whole = completion(Recorded.of(body));
    assertThat(whole.failure()).as("seed %d", seed).isEmpty();
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < CUTS; round++) {
      var cuts = random.ints(random.nextInt(60), 0, body.length + 1).sorted().toArray();
      assertThat(completion(Recorded.of(body, cuts))).as("seed %d, round %d", seed, round)
          .isEqualTo(whole);
    }
    var everywhere = IntStream.range(0, body.length).toArray();
    assertThat(completion(Recorded.of(body, everywhere))).as("seed %d, byte by byte", seed)
        .isEqualTo(whole);
  }

  private static Completion completion(Recorded recorded) {
    var accumulator = new Accumulator();
    recorded.events().forEach(accumulator);
    return accumulator.completion();
  }
}
