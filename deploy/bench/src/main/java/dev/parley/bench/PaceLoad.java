package dev.parley.bench;

import dev.parley.app.logging.LogConfigurator;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisLifetimes;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisStores;
import dev.parley.core.redis.embedded.EmbeddedRedis;
import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Many claimants of one limit in a real Redis, each asking again at once after every grant: whether the limit is used
/// up and not passed, whether all are served evenly, and what it costs.
///
/// `main [CLAIMANTS [CALLS_PER_SECOND [SECONDS]]]`.
public final class PaceLoad {
  private static final int BURST = 3;
  private static final int WARM_UP_SECONDS = 5;

  private final Pace pace;
  private final PaceLimit limit;
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final Queue<Long> gaps = new ConcurrentLinkedQueue<>();
  private final Queue<Long> grants = new ConcurrentLinkedQueue<>();

  private PaceLoad(Pace pace, int callsPerSecond) {
    this.pace = pace;
    this.limit =
        new PaceLimit("load", Duration.ofSeconds(1).dividedBy(callsPerSecond), BURST);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int claimants = Arguments.number(arguments, 0, 100);
    int callsPerSecond = Arguments.number(arguments, 1, 50);
    int seconds = Arguments.number(arguments, 2, 20);
    LogConfigurator.onlyWarnings();
    Clock clock = Clock.systemUTC();
    Path folder = TemporaryFolder.create();
    EmbeddedRedis redis = EmbeddedRedis.open(folder, clock);
    try (RedisConnection connection = RedisConnection.open(RedisSettings.of(redis.url()))) {
      Pace pace = RedisStores
          .of(connection, RedisSettings.DEFAULT_PREFIX, RedisLifetimes.DEFAULT, clock).pace();
      new PaceLoad(pace, callsPerSecond).run(claimants, WARM_UP_SECONDS);
      PaceLoad load = new PaceLoad(pace, callsPerSecond);
      load.run(claimants, seconds);
      load.report(claimants);
    } finally {
      redis.close();
      TemporaryFolder.delete(folder);
    }
  }

  private void run(int claimants, int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < claimants; i++) {
      PaceClaim claim = new PaceClaim("c" + i, false);
      threads.add(Thread.ofVirtual().start(() -> claim(claim, end)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void claim(PaceClaim claim, long end) {
    long last = 0;
    try {
      while (System.nanoTime() < end) {
        long asked = System.nanoTime();
        Duration wait = pace.take(limit, claim);
        long answered = System.nanoTime();
        nanos.add(answered - asked);
        if (wait.isPositive()) {
          TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } else {
          grants.add(answered);
          if (last != 0) {
            gaps.add(answered - last);
          }
          last = answered;
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(int claimants) {
    long[] moments = grants.stream().mapToLong(Long::longValue).sorted().toArray();
    double seconds = (moments[moments.length - 1] - moments[0]) / 1e9;
    double allowed = 1e9 / limit.every().toNanos();
    Spread spread = Spread.of(gaps);
    Spread cost = Spread.of(nanos);
    System.out.printf("%d claimants, %d grants in %.1f s: %.2f a second of %.2f%n",
        claimants, moments.length, seconds, (moments.length - 1) / seconds, allowed);
    System.out.printf("most in any second: %d%n", IntStream.range(0, moments.length)
        .map(i -> within(moments, i)).max().orElse(0));
    System.out.printf(
        "gaps of one claimant: median %.2f s (even: %.2f s), longest %.2f s: %.2f times%n",
        spread.at(0.5) / 1e9, claimants / allowed, spread.at(1) / 1e9,
        spread.at(1) / spread.at(0.5));
    System.out.printf("Redis asked %.2f times per grant; %.0f µs at the median, %.0f at p99%n",
        (double) nanos.size() / moments.length, cost.at(0.5) / 1e3, cost.at(0.99) / 1e3);
  }

  /// How many grants fall within the second that begins with the grant `from`.
  private static int within(long[] moments, int from) {
    int count = 0;
    while (from + count < moments.length
        && moments[from + count] - moments[from] < TimeUnit.SECONDS.toNanos(1)) {
      count++;
    }
    return count;
  }
}
