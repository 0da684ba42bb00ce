package dev.parley.core.openai.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class InFlightLimitTest {
  private final Cancellation wanted = new Cancellation();

  @Test
  void whoWaitsComesInOrder() {
    InFlightLimit limit = new InFlightLimit(1);
    assertThat(limit.enter(wanted)).isTrue();
    List<Integer> came = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      Thread.ofVirtual().start(() -> {
        limit.enter(wanted);
        came.add(number);
        limit.leave();
      });
      await().until(() -> limit.waiting() == number + 1);
    }
    limit.leave();
    await().until(() -> came.size() == 5);
    assertThat(came).containsExactly(0, 1, 2, 3, 4);
    assertThat(limit.inFlight()).isZero();
  }

  @Test
  void whoIsNotWantedAnyMoreLeavesTheQueue() {
    InFlightLimit limit = new InFlightLimit(1);
    limit.enter(wanted);
    Cancellation other = new Cancellation();
    List<Boolean> entered = new CopyOnWriteArrayList<>();
    Thread.ofVirtual().start(() -> entered.add(limit.enter(other)));
    await().until(() -> limit.waiting() == 1);
    other.set();
    await().until(() -> !entered.isEmpty());
    assertThat(entered).containsExactly(false);
    assertThat(limit.waiting()).isZero();
    assertThat(limit.inFlight()).isEqualTo(1);
  }

  @Test
  void aRefusalHalvesItAndTenAnswersWidenItByOne() {
    InFlightLimit limit = new InFlightLimit(4);
    limit.limited();
    limit.enter(wanted);
    limit.enter(wanted);
    Thread.ofVirtual().start(() -> limit.enter(wanted));
    await().until(() -> limit.waiting() == 1);
    for (int i = 0; i < 10; i++) {
      limit.answered();
    }
    await().until(() -> limit.waiting() == 0 && limit.inFlight() == 3);
  }
}
