package dev.parley.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.testing.MovedClock;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopGuardTest {
  private final LoopGuard guard = new LoopGuard();
  private final MovedClock clock = new MovedClock();

  @Test
  void afterTwentyEventsWithinAMinuteThereIsAMinuteOfSilence() {
    for (int i = 0; i < LoopGuard.MOST_EVENTS; i++) {
      assertThat(admits("t")).isTrue();
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(admits("t")).isFalse();
    assertThat(admits("elsewhere")).isTrue();
    clock.move(LoopGuard.SILENCE.minusMillis(1));
    assertThat(admits("t")).isFalse();
    clock.move(Duration.ofMillis(1));
    assertThat(admits("t")).isTrue();
  }

  @Test
  void twentyAMinuteGoOnForEver() {
    for (int i = 0; i < 10 * LoopGuard.MOST_EVENTS; i++) {
      assertThat(admits("t")).as("event %d", i).isTrue();
      clock.move(LoopGuard.WINDOW.dividedBy(LoopGuard.MOST_EVENTS));
    }
  }

  @Test
  void onlySoManyConversationsAreWatchedAndTheQuietestIsForgotten() {
    for (int i = 0; i < LoopGuard.MOST_EVENTS; i++) {
      admits("loud");
      admits("quiet");
    }
    for (int i = 0; i < LoopGuard.MOST_CONVERSATIONS - 1; i++) {
      admits("t" + i);
      assertThat(admits("loud")).isFalse();
    }
    assertThat(admits("quiet")).isTrue();
  }

  /// The model keeps every event that ever was answered.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsAsTheObviousModelDoes(long seed) {
    RandomGenerator random = new Random(seed);
    List<Long> answered = new ArrayList<>();
    long silentUntil = 0;
    long now = 0;
    for (int i = 0; i < 2_000; i++) {
      long step = random.nextLong(random.nextInt(20) == 0 ? 40_000 : 4_000);
      clock.move(Duration.ofMillis(step));
      now += step;
      long since = now - LoopGuard.WINDOW.toMillis();
      boolean isSilent = now < silentUntil;
      boolean isTooMuch =
          answered.stream().filter(at -> at > since).count() >= LoopGuard.MOST_EVENTS;
      if (!isSilent && isTooMuch) {
        silentUntil = now + LoopGuard.SILENCE.toMillis();
        answered.clear();
      }
      boolean isAnswered = !isSilent && !isTooMuch;
      assertThat(admits("t")).as("seed %d, event %d", seed, i).isEqualTo(isAnswered);
      if (isAnswered) {
        answered.add(now);
      }
    }
  }

  private boolean admits(String thread) {
    return guard.admits(Spoken.thread(thread), clock.instant());
  }
}
