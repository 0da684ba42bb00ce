package dev.parley.core.testing.simulation;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.PartLimits;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyLimits;
import dev.parley.core.reply.ReplyPace;
import dev.parley.core.reply.ReplyPresenter;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.reply.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// One reply: a model that writes at an even speed, and what Parley's writer does with it, without a thread.
final class SimulatedReply {
  /// How much later than it wanted a thread wakes at most.
  private static final int LATEST_WAKE_MICROS = 2_000;

  private static final int LONGEST_PIECE = 8;
  private static final int SENTENCES = 5;
  private static final String PARAGRAPH =
      "The pace is shared evenly, and so nobody has to wait. ".repeat(SENTENCES).strip() + "\n\n";

  private final int number;
  private final Stage stage;
  private final RandomGenerator random;
  private final double speed;
  private final ReplyPresenter presenter;
  private final ReplyPace pace;
  private final Readers readers;
  private Instant wakes = Instant.MAX;
  private boolean ended;

  /// What all replies of a simulation share.
  record Stage(Timeline time, Manners manners, StrictPlatform platform, Duration roundTrip) {}

  SimulatedReply(int number, Stage stage, ReplyPace pace, RandomGenerator random) {
    this.number = number;
    this.stage = stage;
    this.pace = pace;
    this.random = random;
    this.speed = random.nextDouble(40, 80);
    this.readers = new Readers(stage.time(), speed);
    Manners manners = stage.manners();
    // The presenter counts its gap from the platform's answer on.
    presenter = ReplyPresenter.begin(new ReplyLimits(new PlainDialect(),
        PartLimits.ofSize(manners.size()), manners.gap(),
        manners.abilities()),
        ReplySettings.DEFAULTS, "t" + number);
  }

  Readers readers() {
    return readers;
  }

  boolean isComplete() {
    return presenter.isComplete();
  }

  /// The model writes its next piece, and goes on until [#end].
  void write() {
    if (ended) {
      return;
    }
    int from = readers.written() % PARAGRAPH.length();
    int length = Math.min(random.nextInt(1, LONGEST_PIECE + 1), PARAGRAPH.length() - from);
    readers.writes(length);
    presenter.accept(
        new CompletionEvent.Delta(0, PARAGRAPH.substring(from, from + length)), stage.time().now());
    go();
    stage.time().after(Duration.ofNanos((long) (length / speed * 1e9)), this::write);
  }

  /// The model has said all.
  void end() {
    ended = true;
    presenter.accept(new CompletionEvent.Finished(
        0, FinishReason.STOP, Optional.empty(), "demo"), stage.time().now());
    go();
  }

  /// Does what the presenter wants, until it waits.
  private void go() {
    Instant now = stage.time().now();
    boolean waits = false;
    while (!waits) {
      waits = switch (presenter.next(now)) {
        case Step.Act(ReplyAction action) -> call(action, now);
        case Step.Wait(Optional<Instant> until) -> {
          until.ifPresent(this::wakeAt);
          yield true;
        }
        case Step.Complete() -> true;
      };
    }
  }

  private void wakeAt(Instant until) {
    if (until.equals(wakes)) {
      return;
    }
    wakes = until;
    stage.time().at(until.plusNanos(1_000L * random.nextInt(LATEST_WAKE_MICROS)), this::go);
  }

  /// Makes the call where the pace allows it now; whether it was made.
  private boolean call(ReplyAction action, Instant now) {
    List<PaceLimit> limits = stage.manners().pace(number, action);
    boolean isEnding = presenter.hasEnded();
    Duration wait = pace.ask(limits, isEnding, now);
    if (wait.isPositive()) {
      presenter.delivered(action, new Delivery.Paced(wait), now);
      return false;
    }
    pace.spend();
    long up = (long) (stage.roundTrip().toNanos() * random.nextDouble(0.3, 0.7));
    stage.time().after(Duration.ofNanos(up), () -> arrive(action, limits, now));
    return true;
  }

  private void arrive(ReplyAction action, List<PaceLimit> limits, Instant sent) {
    Delivery delivery = stage.platform().arrive(number, action, stage.time().now());
    stage.time().at(sent.plus(stage.roundTrip()), () -> land(action, limits, delivery));
  }

  private void land(ReplyAction action, List<PaceLimit> limits, Delivery delivery) {
    switch (delivery) {
      case Delivery.Delivered(String message) -> readers.see(action, message);
      case Delivery.Throttled(Duration retryAfter) -> pace.block(limits, retryAfter);
      case Delivery.Paced _,Delivery.Failed _,Delivery.Lapsed _,Delivery.Refused _ ->
        throw new IllegalStateException("not of this platform");
    }
    presenter.delivered(action, delivery, stage.time().now());
    go();
  }
}
