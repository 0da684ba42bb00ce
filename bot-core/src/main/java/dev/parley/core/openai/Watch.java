package dev.parley.core.openai;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.Phase;
import dev.parley.core.completion.CompletionFailure.TimedOut;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Watches over one exchange with an endpoint. Three threads meet here: the caller's reports progress and
/// says what is open, the [Sweeper]'s compares it with the time-outs, and anybody's may end the exchange.
/// Whoever ends it first says why; what is open is closed on the ending thread, and what is opened after
/// that is closed at once. Progress is published by volatile writes.
final class Watch {

  /// How long an answer that is complete waits for its usage and the body's end.
  static final Duration TAIL = Duration.ofSeconds(2);

  /// How many times the silence a server may fill with pings between two pieces of content.
  static final int SILENCES_OF_PINGS = 2;

  private final Timeouts timeouts;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private Optional<CompletionFailure> ending = Optional.empty();

  @GuardedBy("lock")
  private Runnable close = () -> {};

  private volatile Stage stage = Stage.IDLE;
  private volatile long sentAt;
  private volatile long lastByteAt;
  private volatile long lastContentAt;
  private volatile long content;

  /// A watch by the monotonic clock `nanos`.
  Watch(Timeouts timeouts, LongSupplier nanos) {
    this.timeouts = timeouts;
    this.nanos = nanos;
  }

  void sent() {
    sentAt = nanos.getAsLong();
    stage = Stage.HEADERS; // HttpRequest.timeout watches over the headers
  }

  /// Bytes came, pings or content; the headers too.
  ///
  /// @param contentSoFar grows with the answer; pings leave it as it is
  void progress(long contentSoFar) {
    lastByteAt = nanos.getAsLong();
    if (contentSoFar > content) {
      content = contentSoFar;
      lastContentAt = lastByteAt;
    }
    stage = contentSoFar > 0 ? Stage.CONTENT : Stage.SILENT;
  }

  /// The answer is complete; only its tail is missing. The tail's time runs from the first call on.
  void complete() {
    if (stage != Stage.TAIL) {
      lastByteAt = nanos.getAsLong();
      stage = Stage.TAIL;
    }
  }

  /// Says how to close what is open now; it replaces what was said before.
  void open(Runnable closing) {
    lock.lock();
    try {
      close = closing;
      if (ending.isEmpty()) {
        return;
      }
    } finally {
      lock.unlock();
    }
    closing.run();
  }

  /// Ends the exchange because of `why`; does nothing where it has been ended.
  void end(CompletionFailure why) {
    Runnable closing;
    lock.lock();
    try {
      if (ending.isPresent()) {
        return;
      }
      ending = Optional.of(why);
      closing = close;
    } finally {
      lock.unlock();
    }
    closing.run();
  }

  /// Why the exchange was ended, where it was.
  Optional<CompletionFailure> ending() {
    lock.lock();
    try {
      return ending;
    } finally {
      lock.unlock();
    }
  }

  /// Ends the exchange where a time-out has passed.
  void sweep() {
    overdue(nanos.getAsLong()).ifPresent(
        phase -> end(new TimedOut(phase, "nothing came in time: " + limit(phase))));
  }

  private Optional<Phase> overdue(long now) {
    var at = stage;
    if (at != Stage.IDLE && isPast(now, sentAt, timeouts.whole())) {
      return Optional.of(Phase.WHOLE);
    }
    return switch (at) {
      case IDLE, HEADERS -> Optional.empty();
      case SILENT -> isPast(now, sentAt, timeouts.firstContent())
          ? Optional.of(Phase.FIRST_CONTENT)
          : silence(now, timeouts.silence());
      case CONTENT -> isPast(now, lastContentAt, pings())
          ? Optional.of(Phase.SILENCE)
          : silence(now, timeouts.silence());
      case TAIL -> silence(now, TAIL);
    };
  }

  private Optional<Phase> silence(long now, Duration limit) {
    return isPast(now, lastByteAt, limit) ? Optional.of(Phase.SILENCE) : Optional.empty();
  }

  private Duration pings() {
    return timeouts.silence().multipliedBy(SILENCES_OF_PINGS);
  }

  private static boolean isPast(long now, long since, Duration limit) {
    return now - since > limit.toNanos();
  }

  private Duration limit(Phase phase) {
    return switch (phase) {
      case CONNECT -> timeouts.connect();
      case HEADERS -> timeouts.headers();
      case FIRST_CONTENT -> timeouts.firstContent();
      case SILENCE -> timeouts.silence();
      case WHOLE -> timeouts.whole();
    };
  }

  private enum Stage {
    IDLE,
    HEADERS,
    SILENT,
    CONTENT,
    TAIL
  }
}
