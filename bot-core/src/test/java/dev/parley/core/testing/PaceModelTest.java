package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceModelTest {

  @Test
  void theLineIsBoundedAndAnEndingHasAPlaceInAFullOne() {
    PaceModel model = new PaceModel();
    PaceLimit limit = new PaceLimit("k", Duration.ofHours(1), 1);
    IntStream.range(0, PaceModel.MOST_WAITING + 100)
        .forEach(i -> model.take(limit, new PaceClaim("c" + i, false), 0));
    assertThat(model.waiting()).isEqualTo(PaceModel.MOST_WAITING);
    model.take(limit, new PaceClaim("end", true), 1);
    assertThat(model.waiting()).isEqualTo(PaceModel.MOST_WAITING);
    assertThat(
        model.take(limit, new PaceClaim("end", true), Duration.ofHours(1).toMillis() * 1_000))
        .isZero();
  }
}
