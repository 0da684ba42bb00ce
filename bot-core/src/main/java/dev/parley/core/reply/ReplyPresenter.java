package dev.parley.core.reply;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides what of a growing answer is shown when. A state machine without clock and thread: it is told what
/// happens and asked what to do; one thread at a time.
///
/// Asked again and again, [#next] gives one action at a time, always with the newest text. The caller performs it
/// and says with [#delivered] what became of it. Where the action had to wait for the platform's shared pace,
/// it is not performed late but given back as [Delivery.Paced], so that the text is not old.
///
/// A status comes at once, the first message when there is a little to read; then edits, or appended pieces, a gap
/// apart; a text that outgrows its message goes on in the next. The last state is always delivered, or given up after
/// [#LONGEST_ENDING].
public final class ReplyPresenter {

  /// How long the last state is tried for after the answer has ended.
  public static final Duration LONGEST_ENDING = Duration.ofMinutes(10);

  /// Platforms let a typing indicator expire after 5 to 10 seconds.
  private static final Duration STATUS_EVERY = Duration.ofSeconds(8);

  private final ReplySettings settings;
  private final ReplySource source;
  private final PartLedger ledger;

  private Optional<ReplyAction> inFlight = Optional.empty();
  private Instant sent = Instant.MIN; // when it was
  private Optional<Instant> ended = Optional.empty();
  private Instant nextStatus = Instant.MIN;
  private Instant throttledUntil = Instant.MIN;
  private Instant pacedUntil = Instant.MIN;
  private boolean begun; // something of this answer's text was sent
  private boolean undeliverable;
  private boolean complete;

  private ReplyPresenter(
      ReplyLimits limits, ReplySettings settings, ReplyInFlight earlier, AnswerPages pages) {
    this.settings = settings;
    this.source = new ReplySource(new ReplyText(limits, settings, earlier),
        new ReplyFrame(limits, settings, pages, earlier.turn()), settings.reasoning());
    this.ledger = new PartLedger(limits, earlier.parts());
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
    return new ReplyPresenter(limits, settings, earlier, pages);
  }

  /// Takes what the model says. The first choice is shown; after the end, and where nothing can be shown any more,
  /// nothing is taken.
  public void accept(CompletionEvent event, Instant now) {
    if (undeliverable || ended.isPresent()) {
      return;
    }
    source.accept(event, now).ifPresent(ending -> end(ending, now));
  }

  /// This answer goes on: what is known of how its beginning came about.
  public void goesOn(AnswerFacts facts) {
    source.before(facts);
  }

  /// This answer was written before, and is only shown: what is known of it.
  public void written(AnswerFacts facts) {
    source.known(facts);
  }

  /// A person pressed Stop: the text that came stays.
  public void stopped(Instant now) {
    end(ReplyEnding.stopped(source.text().hasAnswer()), now);
  }

  /// A newer message is answered instead: the text that came stays.
  public void superseded(Instant now) {
    end(ReplyEnding.superseded(source.text().hasAnswer()), now);
  }

  /// Nothing of it is wanted any more: its messages are taken away, where the platform can; elsewhere `line` stands in
  /// their place.
  public void vanished(Sentence line, Instant now) {
    source.drafts().surplus(line);
    end(ReplyEnding.vanished(), now);
  }

  /// Parley cannot go on with it: the text that came stays.
  public void interrupted(Instant now) {
    end(ReplyEnding.interrupted(), now);
  }

  /// A quiet line below the text while it grows, for something the reader should know.
  public void notice(Sentence line) {
    source.drafts().notice(line);
  }

  /// Something to know beside the answer, in the quiet line below it once it has ended.
  public void note(Sentence line) {
    source.drafts().note(line);
  }

  /// What to do now. Changes nothing but what is in flight.
  public Step next(Instant now) {
    source.happened(now);
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
    Instant quiet = throttledUntil.isAfter(pacedUntil) ? throttledUntil : pacedUntil;
    Step step = now.isBefore(quiet) ? Step.Wait.until(quiet) : due(now);
    return switch (step) {
      case Step.Act(ReplyAction action) -> {
        inFlight = Optional.of(action);
        sent = now;
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
    switch (delivery) {
      case Delivery.Throttled(Duration retryAfter) -> throttledUntil = now.plus(retryAfter);
      case Delivery.Paced(Duration pause) -> pacedUntil = now.plus(pause);
      case Delivery.Delivered _,Delivery.Failed _,Delivery.Lapsed _,Delivery.Refused _ ->
        tried(action, delivery, now);
    }
  }

  /// The reply as it stands. Its text is the answer as the model wrote it so far; while an earlier
  /// attempt's text still stands, that text.
  public ReplySnapshot snapshot() {
    ReplyText text = source.text();
    ReplyState state = text.ending().map(ReplyEnding::state).orElse(ReplyState.GROWING);
    return new ReplySnapshot(state, text.text(), ledger.messages(), source.facts());
  }

  /// How the reply ended.
  ///
  /// @throws IllegalStateException where it has not
  ReplyEnding ending() {
    return source.text().ending()
        .orElseThrow(() -> new IllegalStateException("the reply has not ended"));
  }

  /// Whether the answer has ended: what is left to do shows its last state, which goes before other replies' news.
  public boolean hasEnded() {
    return ended.isPresent();
  }

  /// Whether [#next] has nothing more to give.
  public boolean isComplete() {
    return complete || undeliverable;
  }

  /// Whether the platform refused it, or its last state could not be delivered in time.
  public boolean isUndeliverable() {
    return undeliverable;
  }

  private void tried(ReplyAction action, Delivery delivery, Instant now) {
    begun = begun || !(action instanceof ReplyAction.Status);
    PartLedger.Times times = new PartLedger.Times(sent, now);
    boolean refused = delivery instanceof Delivery.Refused;
    switch (action) {
      case ReplyAction.Status _ -> nextStatus = now.plus(STATUS_EVERY);
      case ReplyAction.Post(int part, MessageDraft _) -> {
        undeliverable = refused;
        ledger.delivered(part, action, delivery, times);
      }
      case ReplyAction.Open(int part, String _) -> {
        undeliverable = refused;
        ledger.delivered(part, action, delivery, times);
      }
      case ReplyAction.Edit(int part, String _, MessageDraft _) ->
        ledger.delivered(part, action, delivery, times);
      case ReplyAction.Append(int part, String _, String _) ->
        ledger.delivered(part, action, delivery, times);
      case ReplyAction.Finish(int part, String _, String _, MessageDraft _) ->
        ledger.delivered(part, action, delivery, times);
      case ReplyAction.Delete(int part, String _) ->
        ledger.delivered(part, action, delivery, times);
    }
  }

  private void end(ReplyEnding ending, Instant now) {
    if (ended.isEmpty()) {
      ended = Optional.of(now);
      pacedUntil = Instant.MIN; // an ending has another place in the line
      source.end(ending, now);
      ledger.end();
    }
  }

  private Step due(Instant now) {
    ReplyText text = source.text();
    boolean held = text.isHeld() && ledger.isPosted();
    if (ended.isEmpty() && (held || !text.isVisible())) {
      return status(now);
    }
    Instant first = firstTextDue();
    if (now.isBefore(first)) {
      return Step.Wait.until(first);
    }
    boolean old = ended.isEmpty() && ledger.ages().filter(at -> !at.isAfter(now)).isPresent();
    if (old) {
      text.roll();
    }
    boolean surplus = ended.isPresent() || text.replaces();
    Step step = ledger.next(source.drafts(), surplus, now);
    if (step instanceof Step.Complete && ended.isEmpty()) {
      return ledger.isPosted() ? new Step.Wait(old ? Optional.empty() : ledger.ages())
          : status(now);
    }
    complete = step instanceof Step.Complete;
    return step;
  }

  private Step status(Instant now) {
    return now.isBefore(nextStatus)
        ? Step.Wait.until(nextStatus)
        : new Step.Act(new ReplyAction.Status(say(source.status(now))));
  }

  private String say(Sentence sentence) {
    return Sentences.say(sentence, settings.language());
  }

  /// From when on text may be shown: at once, or where only a few characters came, a little after the first.
  private Instant firstTextDue() {
    boolean enough = ended.isPresent() || begun
        || source.text().length() >= settings.first().characters();
    return enough ? Instant.MIN
        : source.firstPiece().map(at -> at.plus(settings.first().delay())).orElse(Instant.MIN);
  }
}
