package dev.parley.core.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SweeperTest {
  private static final int ROUNDS = 300;
  private static final Duration SOON = Duration.ofMillis(1);
  private static final Timeouts BRIEF = new Timeouts(SOON, SOON, SOON, SOON, SOON);

  @Test
  void sweepsWhatIsAddedWhileTheLastOneLeaves() throws InterruptedException {
    try (var sweeper = new Sweeper(SOON)) {
      for (int round = 0; round < ROUNDS; round++) {
        var leaving = new Watch(Calls.PATIENT, System::nanoTime);
        sweeper.add(leaving);
        var thread = Thread.ofVirtual().start(() -> sweeper.remove(leaving));
        var swept = new CountDownLatch(1);
        var overdue = new Watch(BRIEF, System::nanoTime);
        overdue.sent();
        overdue.open(swept::countDown);
        sweeper.add(overdue);
        assertThat(swept.await(10, TimeUnit.SECONDS)).as("round %d", round).isTrue();
        sweeper.remove(overdue);
        thread.join();
      }
    }
  }
}
