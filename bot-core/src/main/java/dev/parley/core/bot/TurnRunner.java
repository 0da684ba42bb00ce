package dev.parley.core.bot;

import dev.parley.core.conversation.ConversationId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes turns from the inbox: one at a time per conversation, on a virtual thread per conversation at work.
/// A conversation is looked at when an event arrives here ([#wake]), and whenever the due index names it,
/// which finds what a crash left behind. `atWork` maps a conversation at work to whether it was woken
/// meanwhile, so that an event that arrives between the last look and the end is not left lying.
final class TurnRunner {

  private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);
  private static final Duration SCAN_EVERY = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration HAND_OVER = Duration.ofSeconds(3);
  private static final Duration DRAIN_CHECK = Duration.ofMillis(20);
  private static final int MOST_DUE = 128;

  /// How long an inbox rests in which nothing can be read: a newer Parley wrote it, and takes it.
  private static final Duration UNREADABLE = Duration.ofMinutes(1);

  private final BotPorts ports;
  private final Supplier<BotSettings> settings;
  private final LeaseKeeper keeper;
  private final Rest rest = new Rest();
  private final Beat scan = new Beat("parley-due", SCAN_EVERY, this::wakeDue);
  private final Beat heart;
  private final ConcurrentHashMap<ConversationId, Boolean> atWork = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<ConversationId, Turn> turns = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<ConversationId, BurstWindow> windows = new ConcurrentHashMap<>();
  private volatile boolean draining;

  TurnRunner(BotPorts ports, Supplier<BotSettings> settings) {
    this.ports = ports;
    this.settings = settings;
    this.keeper = new LeaseKeeper(ports.leases(), ports.clock());
    this.heart = new Beat("parley-leases", LeaseKeeper.HEARTBEAT, keeper::beat);
  }

  void start() {
    heart.start();
    scan.start();
  }

  /// Sees to it that the conversation's inbox is looked at, now or right after the turn under way.
  void wake(ConversationId conversation) {
    if (draining) {
      return;
    }
    Boolean before = atWork.putIfAbsent(conversation, false);
    if (before == null) {
      Thread.ofVirtual().name("parley-turn").start(() -> work(conversation));
    } else if (atWork.computeIfPresent(conversation, (id, woken) -> true) == null) {
      wake(conversation);
    }
  }

  /// An event was accepted here.
  void arrived(PlatformEvent.Asking event) {
    ConversationId conversation = event.address().conversation();
    wake(conversation);
    Optional.ofNullable(windows.get(conversation)).ifPresent(BurstWindow::look);
    running(conversation).ifPresent(turn -> turn.arrived(event));
  }

  /// The turn of the conversation that runs here.
  Optional<Turn> running(ConversationId conversation) {
    return Optional.ofNullable(turns.get(conversation));
  }

  int inFlight() {
    return turns.size();
  }

  void drain(Duration most) throws InterruptedException {
    draining = true;
    scan.stop();
    windows.values().forEach(BurstWindow::close);
    awaitIdle(most);
    turns.values().forEach(Turn::handOver);
    awaitIdle(HAND_OVER);
    heart.stop();
  }

  private void awaitIdle(Duration most) throws InterruptedException {
    Instant end = ports.clock().instant().plus(most);
    while (!atWork.isEmpty() && ports.clock().instant().isBefore(end)) {
      TimeUnit.NANOSECONDS.sleep(DRAIN_CHECK.toNanos());
    }
  }

  /// The hints of conversations at work are put off, or they, the oldest, would hide those that nobody works on:
  /// never more than [#MOST_DUE] would be taken up again after a crash.
  private void wakeDue() {
    Instant now = ports.clock().instant();
    boolean hidden = true;
    while (hidden && !draining) {
      List<ConversationId> due = ports.inbox().due(now, MOST_DUE);
      List<ConversationId> busy = due.stream().filter(atWork::containsKey).toList();
      busy.forEach(one -> ports.inbox().lookAgain(one, now.plus(LeaseKeeper.LIFE)));
      due.forEach(this::wake);
      hidden = due.size() == MOST_DUE && !busy.isEmpty();
    }
  }

  private void work(ConversationId conversation) {
    boolean isOver = false;
    try {
      do {
        serve(conversation);
      } while (atWork.computeIfPresent(conversation, (id, woken) -> woken ? false : null) != null);
      isOver = true;
    } catch (UncheckedIOException unreachable) {
      LOG.warn("{} waits for the store: {}", conversation, unreachable.getMessage());
    } catch (RuntimeException unexpected) {
      LOG.error("{} could not be worked on", conversation, unexpected);
      putOff(conversation);
    } finally {
      if (!isOver) {
        atWork.remove(conversation); // the due index still names it
      }
    }
  }

  private void putOff(ConversationId conversation) {
    try {
      Instant when = ports.clock().instant().plus(rest.next(conversation));
      ports.inbox().lookAgain(conversation, when);
    } catch (UncheckedIOException unreachable) {
      LOG.debug("{} is not put off: {}", conversation, unreachable.getMessage());
    }
  }

  private void serve(ConversationId conversation) {
    keeper.hold(conversation.toString()).ifPresentOrElse(
        lease -> serve(conversation, lease),
        () -> ports.inbox().lookAgain(conversation, ports.clock().instant().plus(LOOK_AGAIN)));
  }

  private void serve(ConversationId conversation, HeldLease lease) {
    try {
      if (takeTurns(conversation, lease)) {
        ports.inbox().settle(conversation);
      }
    } finally {
      keeper.release(lease);
    }
  }

  /// @return whether the inbox was found empty
  private boolean takeTurns(ConversationId conversation, HeldLease lease) {
    while (!draining) {
      Look first = ports.inbox().look(conversation);
      if (first.lying() == 0) {
        return true;
      }
      if (first.waiting().isEmpty()) {
        ports.inbox().lookAgain(conversation, ports.clock().instant().plus(UNREADABLE));
        return false;
      }
      TurnPlace place = new TurnPlace(lease, ports, settings(first.waiting().getFirst()));
      Look look = gathered(first, place);
      if (look.waiting().isEmpty()) {
        continue; // taken back meanwhile
      }
      if (draining) {
        return false;
      }
      Burst burst = Burst.of(look, place.settings().longestMessage());
      Turn turn = new Turn(burst, look, place);
      if (!isDone(conversation, turn)) {
        putOff(conversation);
        return false;
      }
      if (turn.left() == 0) {
        return true;
      }
    }
    return false;
  }

  /// What holds for whoever asks first, as it is now.
  private TurnSettings settings(PlatformEvent.Asking head) {
    BotSettings all = settings.get();
    Rules rules = Rules.read(ports.settings(),
        TurnSettings.place(head.address().conversation(), head.by()), all.operator());
    return TurnSettings.of(all, rules, head.by());
  }

  private boolean isDone(ConversationId conversation, Turn turn) {
    turns.put(conversation, turn);
    try {
      boolean isDone = turn.run();
      if (isDone) {
        rest.over(conversation);
      }
      return isDone;
    } finally {
      turns.remove(conversation);
      turn.over();
    }
  }

  /// By the settings a message waits a little for more of the same person.
  private Look gathered(Look look, TurnPlace place) {
    if (place.settings().arrivals().burstWindow().isZero()) {
      return look;
    }
    ConversationId conversation = look.conversation().id();
    BurstWindow window = new BurstWindow(place);
    windows.put(conversation, window);
    try {
      return draining ? look : window.gather(look);
    } finally {
      windows.remove(conversation);
    }
  }
}
