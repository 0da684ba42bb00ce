package dev.parley.core.reply;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.language.Sentence;
import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceLimit;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows one reply: the only one who writes its messages. Two threads meet here. The turn's thread reads
/// the model and calls [#accept], which never waits for the platform; the writer's own virtual thread takes
/// whatever the presenter wants shown *now*, asks the shared pace, and makes one platform call at a time.
/// The presenter is guarded by `lock`; no port is called while it is held.
public final class ReplyWriter implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);
  private static final Duration UNSURE_RECHECK = Duration.ofMillis(200);
  private static final Duration FOREVER = Duration.ofDays(1);

  private final ReplyPresenter presenter;
  private final ReplyChannel channel;
  private final Surroundings surroundings;
  private final ReplyPace pace; // the writer's own thread only
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();

  private boolean paceAway; // the writer's own thread only
  private boolean abandoned; // the writer's own thread only

  /// What a writer needs around it: the platform's shared pace, the right to write, the clock, and who is
  /// told after every call that changed something on the platform (on the writer's thread).
  ///
  /// @param claimant what the shared pace knows this reply by: one reply, one name, on every replica
  public record Surroundings(
      String claimant,
      Pace pace,
      WritePermit permit,
      InstantSource clock,
      Consumer<ReplyWriter> progress) {}

  public ReplyWriter(ReplyPresenter presenter, ReplyChannel channel, Surroundings surroundings) {
    this.presenter = presenter;
    this.channel = channel;
    this.surroundings = surroundings;
    this.pace = new ReplyPace(surroundings.pace(), surroundings.claimant());
  }

  /// Takes what the model says. Never waits for the platform.
  public void accept(CompletionEvent event) {
    change(() -> presenter.accept(event, now()));
  }

  /// This answer goes on: what is known of how its beginning came about.
  public void goesOn(AnswerFacts facts) {
    change(() -> presenter.goesOn(facts));
  }

  /// This answer was written before, and is only shown again: what its footer says.
  public void written(AnswerFacts facts) {
    change(() -> presenter.written(facts));
  }

  /// A person pressed Stop: the text that came stays, and the reply ends.
  public void stop() {
    change(() -> presenter.stopped(now()));
  }

  /// A newer message is answered instead: the text that came stays, and the reply ends.
  public void supersede() {
    change(() -> presenter.superseded(now()));
  }

  /// Nothing of the reply is wanted any more: its messages are taken away, where the platform can; elsewhere `line` stands
  /// in their place.
  public void vanish(Sentence line) {
    change(() -> presenter.vanished(line, now()));
  }

  /// Parley ends before the model did: the text that came stays, with a word about it.
  public void interrupt() {
    change(() -> presenter.interrupted(now()));
  }

  /// A quiet line under the text while it grows.
  public void notice(Sentence line) {
    change(() -> presenter.notice(line));
  }

  /// Something to know beside the answer, in the quiet line below it once it has ended.
  public void note(Sentence line) {
    change(() -> presenter.note(line));
  }

  /// Whether the shared pace could not be asked before the last platform call: its store is away.
  public boolean isPaceAway() {
    return paceAway;
  }

  /// The reply as it stands now.
  public ReplySnapshot snapshot() {
    lock.lock();
    try {
      return presenter.snapshot();
    } finally {
      lock.unlock();
    }
  }

  /// Whether the answer has ended, and only its last state is left to show.
  public boolean hasEnded() {
    lock.lock();
    try {
      return presenter.hasEnded();
    } finally {
      lock.unlock();
    }
  }

  /// Whether nothing is left to write: the reply's end stands on the platform, or can never stand there.
  public boolean isComplete() {
    lock.lock();
    try {
      return presenter.isComplete();
    } finally {
      lock.unlock();
    }
  }

  /// Writes until the reply's end stands on the platform, or until writing is no longer ours. Runs on a
  /// virtual thread of its own.
  @Override
  public void run() {
    try {
      write();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unexpected) {
      LOG.error("a reply could not be written", unexpected);
    }
  }

  private void write() throws InterruptedException {
    while (awaitAction() instanceof Step.Act(ReplyAction action)) {
      Delivery delivery = switch (surroundings.permit().state()) {
        case HELD -> perform(action);
        case UNSURE -> new Delivery.Throttled(UNSURE_RECHECK);
        case LOST -> {
          abandoned = true;
          yield new Delivery.Throttled(Duration.ZERO);
        }
      };
      change(() -> presenter.delivered(action, delivery, now()));
      surroundings.progress().accept(this);
    }
  }

  private Delivery perform(ReplyAction action) {
    List<PaceLimit> limits = channel.pace(action);
    Duration wait = waitFor(limits);
    if (wait.isPositive()) {
      return new Delivery.Paced(wait);
    }
    pace.spend();
    Delivery delivery = attempt(action);
    if (delivery instanceof Delivery.Throttled(Duration retryAfter)) {
      block(limits, retryAfter);
    }
    return delivery;
  }

  private Delivery attempt(ReplyAction action) {
    try {
      return channel.perform(action);
    } catch (RuntimeException unexpected) {
      LOG.error("a platform call failed, and is tried again", unexpected);
      return new Delivery.Failed("unexpected " + unexpected.getClass().getSimpleName());
    }
  }

  /// The pace is asked last, so that what is then shown is the newest text. While its store is away the
  /// presenter's own gap still holds.
  private Duration waitFor(List<PaceLimit> limits) {
    try {
      paceAway = false;
      return pace.ask(limits, hasEnded(), now());
    } catch (UncheckedIOException unreachable) {
      paceAway = true;
      return Duration.ZERO;
    }
  }

  private void block(List<PaceLimit> limits, Duration retryAfter) {
    try {
      pace.block(limits, retryAfter);
    } catch (UncheckedIOException unreachable) {
      // The presenter waits by itself; only the other replies do not hear of it.
    }
  }

  /// Waits until there is something to do, or the end.
  private Step awaitAction() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!abandoned) {
        Step step = presenter.next(now());
        if (!(step instanceof Step.Wait(Optional<Instant> until))) {
          return step;
        }
        Duration most = until.map(at -> Duration.between(now(), at)).orElse(FOREVER);
        news.awaitNanos(Math.min(most.toNanos(), FOREVER.toNanos()));
      }
      return new Step.Complete();
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Instant now() {
    return surroundings.clock().instant();
  }
}
