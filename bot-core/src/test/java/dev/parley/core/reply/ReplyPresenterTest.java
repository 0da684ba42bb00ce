package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Language;
import dev.parley.core.markdown.PlainDialect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyPresenterTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final ReplyLimits LIMITS =
      new ReplyLimits(
          new PlainDialect(), PartLimits.ofSize(2000), Duration.ofSeconds(1), Set.of());

  private final ReplyPresenter presenter =
      ReplyPresenter.begin(LIMITS, ReplySettings.DEFAULTS, "t1");

  @Test
  void hasOneActionInFlight() {
    assertThat(presenter.next(NOW)).isEqualTo(new Step.Act(new ReplyAction.Status("Thinking…")));
    assertThat(presenter.next(NOW)).isEqualTo(new Step.Wait(Optional.empty()));
  }

  @Test
  void takesNoAnswerForAnActionThatIsNotInFlight() {
    Delivery delivered = new Delivery.Delivered("m0");
    ReplyAction status = new ReplyAction.Status("Thinking…");
    assertThatThrownBy(() -> presenter.delivered(status, delivered, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void givesTheNewestTextAfterAnActionThatHadToWait() {
    delta("The first thirty characters of");
    ReplyAction post = act(NOW);
    presenter.delivered(post, new Delivery.Throttled(Duration.ofMillis(300)), NOW);
    delta(" an answer");
    assertThat(presenter.next(NOW)).isEqualTo(new Step.Wait(Optional.of(NOW.plusMillis(300))));
    assertThat(act(NOW.plusMillis(300))).isEqualTo(new ReplyAction.Post(0, new MessageDraft(
        "The first thirty characters of an answer",
        List.of(new ReplyButton(ReplyButton.Action.STOP, "t1", Language.ENGLISH)),
        false)));
  }

  @Test
  void saysWhatStandsWhere() {
    delta("The first thirty characters of it");
    presenter.delivered(act(NOW), new Delivery.Delivered("m0"), NOW);
    assertThat(presenter.snapshot().parts()).containsExactly("m0");
    assertThat(presenter.snapshot().text()).isEqualTo("The first thirty characters of it");
    assertThat(presenter.snapshot().state()).isEqualTo(ReplyState.GROWING);
    assertThat(presenter.isComplete()).isFalse();
  }

  @Test
  void anAnswerThatGoesOnAddsToWhatIsKnownOfItsBeginning() {
    AnswerFacts before =
        new AnswerFacts("a", Duration.ofSeconds(2), Duration.ofSeconds(1), 10);
    presenter.goesOn(before);
    presenter.accept(new CompletionEvent.Delta(0, "one two"), NOW);
    presenter.accept(new CompletionEvent.Finished(0, FinishReason.STOP,
        Optional.of(new TokenUsage(1, 7, 8, 0, 0)), ""), NOW.plusSeconds(3));
    assertThat(presenter.snapshot().facts())
        .isEqualTo(new AnswerFacts("a", Duration.ofSeconds(5), Duration.ofSeconds(1), 17));
  }

  @Test
  void whereTheTokensOfItsBeginningAreNotKnownNoNumberIsTold() {
    presenter.goesOn(new AnswerFacts("a", Duration.ofSeconds(2), Duration.ZERO, 0));
    delta("one two");
    presenter.accept(new CompletionEvent.Finished(0, FinishReason.STOP,
        Optional.of(new TokenUsage(1, 7, 8, 0, 0)), ""), NOW.plusSeconds(3));
    assertThat(presenter.snapshot().facts())
        .isEqualTo(new AnswerFacts("a", Duration.ofSeconds(5), Duration.ZERO, 0));
  }

  @Test
  void ofAnAnswerThatIsOnlyShownAllIsKnown() {
    AnswerFacts facts =
        new AnswerFacts("a", Duration.ofSeconds(2), Duration.ofSeconds(1), 10);
    presenter.written(facts);
    delta("one two");
    presenter.stopped(NOW.plusSeconds(3));
    assertThat(presenter.snapshot().facts()).isEqualTo(facts);
  }

  @Test
  void howLongItTookIsKnownWhileItGrows() {
    delta("one two");
    presenter.next(NOW.plusSeconds(2));
    assertThat(presenter.snapshot().facts().took()).isEqualTo(Duration.ofSeconds(2));
    presenter.stopped(NOW.plusSeconds(3));
    presenter.next(NOW.plusSeconds(9));
    assertThat(presenter.snapshot().facts().took()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void keepsTheTextOfAnEarlierAttemptOnRecordWhileItStands() {
    ReplyPresenter resumed = ReplyPresenter.resume(LIMITS, ReplySettings.DEFAULTS,
        ReplyInFlight.growing("t1", List.of("m0"), "The old text"), AnswerPages.ONLY);
    resumed.accept(new CompletionEvent.Delta(0, "New"), NOW);
    assertThat(resumed.snapshot().text()).isEqualTo("The old text");
    resumed.accept(new CompletionEvent.Delta(0, " text, longer"), NOW);
    assertThat(resumed.snapshot().text()).isEqualTo("New text, longer");
  }

  private void delta(String text) {
    presenter.accept(new CompletionEvent.Delta(0, text), NOW);
  }

  private ReplyAction act(Instant now) {
    return presenter.next(now) instanceof Step.Act(ReplyAction action) ? action
        : new ReplyAction.Status("Thinking…");
  }
}
