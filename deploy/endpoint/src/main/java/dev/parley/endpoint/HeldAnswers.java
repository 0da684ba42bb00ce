package dev.parley.endpoint;

import dev.parley.core.web.Response;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What the answers that are being sent hold in memory, counted on any thread; bounded, because a
/// client may read slowly or never.
///
/// An answer is counted from its first byte to its last; between the look for room and that byte only
/// the head of the response is sent.
final class HeldAnswers {
  /// What a stream takes beside its text: its thread, its buffers.
  private static final int STREAM_BYTES = 32 * 1024;

  private final long most;
  private final AtomicLong held = new AtomicLong();
  private final AtomicInteger count = new AtomicInteger();

  /// So many bytes at most.
  HeldAnswers(long most) {
    this.most = most;
  }

  /// How many are being sent.
  int count() {
    return count.get();
  }

  /// The writer, counted while it writes.
  ///
  /// @throws ApiError 503 where there is no room
  Response.StreamWriter holding(long bytes, Response.StreamWriter writer) {
    long taken = STREAM_BYTES + bytes;
    if (held.get() + taken > most) {
      throw ApiError.coded(503, "server_overloaded",
          "Too many answers are being sent at once. Try again in a moment.");
    }
    return sink -> {
      held.addAndGet(taken);
      count.incrementAndGet();
      try {
        writer.write(sink);
      } finally {
        count.decrementAndGet();
        held.addAndGet(-taken);
      }
    };
  }
}
