package dev.parley.core.reply;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides what of a growing answer is shown when. A state machine without clock and thread: it is told what
/// happens and asked what to do; one thread at a time.
///
/// Asked again and again, [#next] gives one action at a time, always with the newest text. The caller performs it
/// and says with [#delivered] what became of it. Where the action had to wait for the platform's shared pace,
/// it is not performed late but given back as [Delivery.Throttled], so that the text is not old.
///
/// The first message comes when there is a little to read; then edits, a gap apart; a text that outgrows its message
/// goes on in the next. The last state is always delivered, or given up after [#LONGEST_ENDING].
public final class ReplyPresenter {

  /// How long the last state is tried for after the answer has ended.
  public static final Duration LONGEST_ENDING = Duration.ofMinutes(10);

  /// Platforms let a typing indicator expire after 5 to 10 seconds.
  private static final Duration STATUS_EVERY = Duration.ofSeconds(8);

  private final ReplySettings settings;
  private final ReplyText text;
  private final PartLedger ledger;

  private Optional<ReplyAction> inFlight = Optional.empty();
  private Optional<Instant> firstPiece = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private Instant nextStatus = Instant.MIN;
  private Instant quietUntil = Instant.MIN;
  private boolean undeliverable;
  private boolean complete;

  private ReplyPresenter(ReplyLimits limits, ReplySettings settings, ReplyInFlight earlier) {
    this.settings = settings;
    this.text = new ReplyText(limits, earlier);
    this.ledger = new PartLedger(limits.gap(), earlier.parts());
  }

  /// The first and only answer to `turn`, of which nothing is shown yet.
  public static ReplyPresenter begin(ReplyLimits limits, ReplySettings settings, String turn) {
    return resume(limits, settings, ReplyInFlight.begun(turn), AnswerPages.ONLY);
  }

  /// A reply that an earlier attempt left in flight: it goes on in the same messages. They keep their text until
  /// the new one is as long, or has ended; where `earlier` has no text, the new text replaces what they show at once.
  ///
  /// @param pages which of the turn's answers this one is
  public static ReplyPresenter resume(
      ReplyLimits limits, ReplySettings settings, ReplyInFlight earlier, AnswerPages pages) {
    return new ReplyPresenter(limits, settings, earlier);
  }

  /// Takes what the model says. The first choice is shown; after the end, and where nothing can be shown any more,
  /// nothing is taken.
  public void accept(CompletionEvent event, Instant now) {
    if (undeliverable) {
      return;
    }
    switch (event) {
      case CompletionEvent.Delta delta -> delta(delta, now);
      case CompletionEvent.Reasoning _,CompletionEvent.ToolCallPiece _,CompletionEvent.AudioPiece _,CompletionEvent.Origin _,CompletionEvent.Described _ -> {
        // nothing of it is shown; the status stands until text comes
      }
      case CompletionEvent.Finished finished -> {
        if (finished.choice() == 0) {
          end(ReplyEnding.finished(finished.reason(), text.hasText()), now);
        }
      }
      case CompletionEvent.Failed failed -> end(ReplyEnding.failed(failed.failure()), now);
    }
  }

  /// This answer was written before, and is only shown again: what its footer says.
  public void written(AnswerFacts facts) {
    // the footer comes with the presenter's next change
  }

  /// A person pressed Stop: the text that came stays.
  public void stopped(Instant now) {
    end(ReplyEnding.stopped(), now);
  }

  /// Parley cannot go on with it: the text that came stays.
  public void interrupted(Instant now) {
    end(ReplyEnding.interrupted(), now);
  }

  /// A quiet line below the text while it grows, for something the reader should know; empty for none.
  public void notice(String line) {
    text.notice(line);
  }

  /// What to do now. Changes nothing but what is in flight.
  public Step next(Instant now) {
    if (complete || undeliverable) {
      return new Step.Complete();
    }
    if (inFlight.isPresent()) {
      return Step.Wait.forNews();
    }
    Instant deadline = ended.map(end -> end.plus(LONGEST_ENDING)).orElse(Instant.MAX);
    if (!now.isBefore(deadline)) {
      undeliverable = true;
      return new Step.Complete();
    }
    Step step = now.isBefore(quietUntil) ? Step.Wait.until(quietUntil) : due(now);
    return switch (step) {
      case Step.Act(ReplyAction action) -> {
        inFlight = Optional.of(action);
        yield step;
      }
      case Step.Wait(Optional<Instant> until) when until.filter(deadline::isBefore).isPresent() ->
        Step.Wait.until(deadline);
      case Step.Wait _,Step.Complete _ -> step;
    };
  }

  /// What became of the action in flight.
  ///
  /// @throws IllegalStateException where `action` is not the one in flight
  public void delivered(ReplyAction action, Delivery delivery, Instant now) {
    if (inFlight.filter(action::equals).isEmpty()) {
      throw new IllegalStateException("this action is not in flight");
    }
    inFlight = Optional.empty();
    if (delivery instanceof Delivery.Throttled(Duration retryAfter)) {
      quietUntil = now.plus(retryAfter);
      return;
    }
    if (delivery instanceof Delivery.Paced(Duration pause)) {
      quietUntil = now.plus(pause);
      return;
    }
    switch (action) {
      case ReplyAction.Status _ -> nextStatus = now.plus(STATUS_EVERY);
      case ReplyAction.Post(int part, MessageDraft draft) -> {
        undeliverable = delivery instanceof Delivery.Refused;
        settle(ledger.part(part), draft, delivery, now);
      }
      case ReplyAction.Edit(int part, String _, MessageDraft draft) ->
        settle(ledger.part(part), draft, delivery, now);
      case ReplyAction.Append _,ReplyAction.Finish _,ReplyAction.Attach _,ReplyAction.Delete _ ->
        throw new IllegalStateException("not asked for yet");
    }
  }

  /// The reply as it stands. Its text is the answer as the model wrote it so far; while an earlier
  /// attempt's text still stands, that text.
  public ReplySnapshot snapshot() {
    ReplyState state = text.ending().map(ReplyEnding::state).orElse(ReplyState.GROWING);
    return new ReplySnapshot(state, text.text(), ledger.messages(), AnswerFacts.NONE);
  }

  /// Whether [#next] has nothing more to give.
  public boolean isComplete() {
    return complete || undeliverable;
  }

  /// Whether the platform refused it, or its last state could not be delivered in time.
  public boolean isUndeliverable() {
    return undeliverable;
  }

  private void delta(CompletionEvent.Delta delta, Instant now) {
    if (delta.choice() == 0 && ended.isEmpty() && !delta.text().isEmpty()) {
      firstPiece = firstPiece.or(() -> Optional.of(now));
      text.append(delta.text());
    }
  }

  private void end(ReplyEnding ending, Instant now) {
    if (ended.isEmpty()) {
      ended = Optional.of(now);
      text.end(ending);
      ledger.end();
    }
  }

  private Step due(Instant now) {
    if (ended.isEmpty() && (!text.hasText() || isHeldByEarlier())) {
      return status(now);
    }
    Instant first = firstTextDue();
    if (now.isBefore(first)) {
      return Step.Wait.until(first);
    }
    Step step = ledger.next(text, now);
    if (step instanceof Step.Complete && ended.isEmpty()) {
      return Step.Wait.forNews();
    }
    complete = step instanceof Step.Complete;
    return step;
  }

  private Step status(Instant now) {
    return now.isBefore(nextStatus)
        ? Step.Wait.until(nextStatus)
        : new Step.Act(new ReplyAction.Status(""));
  }

  private boolean isHeldByEarlier() {
    return text.isHeld() && ledger.isPosted();
  }

  /// From when on text may be shown: at once, or where only a few characters came, a little after the first.
  private Instant firstTextDue() {
    boolean enough = ended.isPresent() || ledger.isPosted()
        || text.length() >= settings.first().characters();
    return enough ? Instant.MIN
        : firstPiece.map(at -> at.plus(settings.first().delay())).orElse(Instant.MIN);
  }

  private static void settle(
      ShownPart part, MessageDraft draft, Delivery delivery, Instant now) {
    switch (delivery) {
      case Delivery.Delivered(String message) -> part.delivered(message, draft, now);
      case Delivery.Failed _ -> part.failed(now);
      case Delivery.Refused _ -> part.abandon();
      case Delivery.Throttled _,Delivery.Paced _,Delivery.Lapsed _ ->
        throw new IllegalStateException("nothing was tried");
    }
  }
}
