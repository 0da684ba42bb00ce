package dev.parley.core.web;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// A rate for each of any number of clients, on any thread: `burst` at once, then one per `interval`. A client is
/// whatever the caller tells apart.
///
/// It remembers a bounded number of clients; one that was forgotten begins anew.
public final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;

  private final int burst;
  private final long intervalNanos;
  private final ReentrantLock lock = new ReentrantLock();

  /// When each client has used up what it was given; the client seen longest ago stands first.
  @GuardedBy("lock")
  private final Map<String, Long> paidUntil = new LinkedHashMap<>(16, 0.75f, true);

  /// A limit for any number of clients.
  public RateLimit(int burst, Duration interval) {
    this.burst = burst;
    intervalNanos = interval.toNanos();
  }

  /// Takes one request.
  ///
  /// @param now of a clock that goes on, in nanoseconds; may overflow
  /// @return zero where there was one; otherwise how long until there is, and nothing was taken
  public Duration take(String client, long now) {
    lock.lock();
    try {
      Long last = paidUntil.get(client);
      long paid = last == null || last - now < 0 ? now : last;
      long ahead = paid - now - (burst - 1) * intervalNanos;
      if (ahead <= 0) {
        paidUntil.put(client, paid + intervalNanos);
        forgetOldest();
      }
      return Duration.ofNanos(Math.max(0, ahead));
    } finally {
      lock.unlock();
    }
  }

  @GuardedBy("lock")
  private void forgetOldest() {
    if (paidUntil.size() > MOST_CLIENTS) {
      paidUntil.remove(paidUntil.keySet().iterator().next());
    }
  }
}
