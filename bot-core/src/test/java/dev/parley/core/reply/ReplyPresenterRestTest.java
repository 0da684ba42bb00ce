package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.FinishReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyPresenterRestTest {
  private static final Instant START = Instant.EPOCH;
  private static final Instant SOON = START.plusMillis(500);
  private static final Instant AFTER_THE_GAP = START.plusMillis(1_000);

  private final ReplyPresenter presenter = ReplyPresenter.begin(
      new ReplyLimits(200, TextMeasure.CODE_POINTS, Duration.ofSeconds(1)),
      new ReplySettings(1, Duration.ZERO), "t1");

  @Test
  void restsBetweenTwoEditsWhateverComes() {
    postFirst();
    say(" more", SOON);
    assertThat(presenter.isResting(SOON)).isTrue();
    assertThat(presenter.next(SOON)).isEqualTo(Step.Wait.until(AFTER_THE_GAP));
    assertThat(presenter.isResting(AFTER_THE_GAP)).isFalse();
    assertThat(presenter.next(AFTER_THE_GAP)).isInstanceOf(Step.Act.class);
  }

  @Test
  void doesNotRestWhereANewMessageBegins() {
    postFirst();
    say(" word".repeat(50), SOON);
    assertThat(presenter.isResting(SOON)).isFalse();
    assertThat(presenter.next(SOON)).isInstanceOf(Step.Act.class);
  }

  @Test
  void doesNotRestAtTheEnd() {
    postFirst();
    presenter.accept(
        new CompletionEvent.Finished(0, FinishReason.STOP, Optional.empty(), ""), SOON);
    assertThat(presenter.isResting(SOON)).isFalse();
    assertThat(presenter.next(SOON)).isInstanceOf(Step.Act.class);
  }

  private void postFirst() {
    say("First", START);
    if (presenter.next(START) instanceof Step.Act(ReplyAction action)) {
      presenter.delivered(action, new Delivery.Delivered("m0"), START);
    }
    assertThat(presenter.next(START)).isEqualTo(Step.Wait.until(AFTER_THE_GAP));
  }

  private void say(String text, Instant now) {
    presenter.accept(new CompletionEvent.Delta(0, text), now);
  }
}
