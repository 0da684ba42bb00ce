package dev.parley.core.bot;

import dev.parley.core.bot.Reins.Cause;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Written;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One turn, as it is seen while it runs: what may end it before its time, and who. [TurnCourse] is the way it goes. [#run] is
/// the turn's virtual thread. [#stop], [#revised], [#arrived] and [#handOver] come from any thread.
final class Turn {

  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

  private final Burst burst;
  private final Look look;
  private final TurnPlace place;
  private final TurnLog log;
  private final Asides asides = new Asides();
  private final TurnRecord record;
  private final NewerMessages newer;
  private final TurnContext context;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Reins reins = new Reins();
  private int heardRevision; // the writer's thread only

  /// @param look the conversation when the turn began
  Turn(Burst burst, Look look, TurnPlace place) {
    this.burst = burst;
    this.look = look;
    this.place = place;
    this.log = new TurnLog(burst.head(), place.ports().clock());
    this.record = new TurnRecord(burst, place, asides, this::hear);
    this.newer = new NewerMessages(look, place);
    this.context = new TurnContext(look.conversation(), place);
  }

  Burst burst() {
    return burst;
  }

  /// How many events wait after it; known once it is over.
  int left() {
    return record.left();
  }

  String id() {
    return burst.turn();
  }

  /// Who may stop it: whoever wants it now, and whoever asked at first.
  List<Author> askers() {
    return burst.askers(look.conversation());
  }

  /// Does the turn.
  ///
  /// @return whether it is over and its events left the inbox, or begins anew with more of them; false where it is
  ///     somebody else's now, or must wait
  boolean run() {
    Optional<Platform> platform =
        Optional.ofNullable(place.ports().platforms().get(conversation().platform()));
    if (platform.isEmpty()) {
      LOG.warn("{} waits: its platform is not running here", conversation());
      return false;
    }
    TurnReply reply = new TurnReply(burst, place, platform.get().open(burst.address()));
    return new TurnCourse(burst, look, place,
        new TurnCourse.Tools(log, record, asides, reins, context, reply)).run();
  }

  /// Whether nothing is written any more, and only its end is left to do.
  boolean isEnding() {
    return reins.attempt().map(Attempt::hasEnded).orElse(true);
  }

  /// Waits for its end, at most `most`.
  void awaitEnd(Duration most) {
    try {
      boolean _ = over.await(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// It is over, well or not.
  void over() {
    over.countDown();
  }

  /// A person stops the answer.
  ///
  /// @return false where none is being written, or it was ended before
  boolean stop() {
    context.hurry();
    return reins.end(Cause.STOPPED, Attempt::stop);
  }

  /// Parley ends before the turn does: what came stays, and the events stay in the inbox.
  void handOver() {
    context.hurry();
    reins.handOver();
  }

  /// Something arrived here: by the settings a newer message takes over.
  void arrived(PlatformEvent.Asking event) {
    if (newer.isOvertakenBy(event)) {
      reins.end(Cause.OVERTAKEN, Attempt::supersede);
    }
  }

  /// Messages of the conversation were changed: an answer to what nobody asks any more ends, and goes. Otherwise it goes
  /// on, to the question as it was.
  void revised() {
    boolean isTakenBack = reins.attempt()
        .filter(one -> one.isTakenBack(place.ports().inbox().look(conversation()))).isPresent();
    if (isTakenBack) {
      reins.end(Cause.TAKEN_BACK, Attempt::withdraw);
    }
  }

  /// The same for what another replica accepted; and a person may have pressed Stop there.
  private void hear(Written written) {
    if (written.revision() != heardRevision) {
      heardRevision = written.revision();
      revised();
    }
    if (written.toStop().filter(id()::equals).isPresent()) {
      stop();
    } else if (newer.isOvertaken(written.waiting())) {
      reins.end(Cause.OVERTAKEN, Attempt::supersede);
    }
  }

  private ConversationId conversation() {
    return burst.head().address().conversation();
  }
}
