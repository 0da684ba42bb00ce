package dev.parley.endpoint;

import dev.parley.core.web.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What the answers that are being sent hold in memory, counted on any thread; bounded, because a
/// client may read slowly or never.
///
/// One client has at most three quarters of the room, so that it cannot keep everybody else out.
///
/// An answer is counted from its first byte to its last; between the look for room and that byte only
/// the head of the response is sent.
final class HeldAnswers {
  /// What a stream takes beside its text: its thread, its buffers.
  private static final int STREAM_BYTES = 32 * 1024;
  private static final double ONE_CLIENTS_SHARE = 0.75;

  private final long most;
  private final Map<String, Long> byClient = new ConcurrentHashMap<>();
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
  /// @param client the peer's address
  /// @throws ApiError 503 where there is no room, 429 where it is this client that took it
  Response.StreamWriter holding(String client, long bytes, Response.StreamWriter writer) {
    long taken = STREAM_BYTES + bytes;
    if (byClient.getOrDefault(client, 0L) + taken > most * ONE_CLIENTS_SHARE) {
      throw ApiError.coded(429, "rate_limit_exceeded",
          "Too many answers are being sent to you at once. Read or end some, then try again.");
    }
    if (held.get() + taken > most) {
      throw ApiError.coded(503, "server_overloaded",
          "Too many answers are being sent at once. Try again in a moment.");
    }
    return sink -> {
      held.addAndGet(taken);
      byClient.merge(client, taken, Long::sum);
      count.incrementAndGet();
      try {
        writer.write(sink);
      } finally {
        count.decrementAndGet();
        held.addAndGet(-taken);
        byClient.computeIfPresent(client, (_, own) -> own > taken ? own - taken : null);
      }
    };
  }
}
