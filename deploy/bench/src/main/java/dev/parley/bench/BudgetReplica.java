package dev.parley.bench;

import dev.parley.app.logging.LogConfigurator;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisUsageLedger;
import dev.parley.core.settings.Secret;
import dev.parley.core.usage.Budget;
import dev.parley.core.usage.BudgetPeriod;
import dev.parley.core.usage.BudgetSubject;
import dev.parley.core.usage.BudgetUnit;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Estimate;
import dev.parley.core.usage.Reservation;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.TurnUsage;
import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageLedger;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// One of several processes that spend of one budget. It reads Redis' address from its input, says `ready`, waits for a line,
/// runs all its turns at once (reserve, up to 50 ms of answering, settle), and says how many were answered. Where Redis has no
/// connection free, the same turn asks again.
record BudgetReplica(Process process) {
  static final UsageCalendar CALENDAR = new UsageCalendar(ZoneOffset.UTC);

  /// Some that are never spent, as a workspace has them.
  static final Budgets MANY = new Budgets(List.of(
      budget(new BudgetSubject.Workspace(), BudgetUnit.MONEY, BudgetPeriod.MONTH),
      budget(new BudgetSubject.Workspace(), BudgetUnit.TOKENS, BudgetPeriod.DAY),
      budget(new BudgetSubject.EachChannel(), BudgetUnit.TOKENS, BudgetPeriod.DAY),
      budget(new BudgetSubject.EachPerson(), BudgetUnit.TOKENS, BudgetPeriod.DAY),
      budget(new BudgetSubject.EachPerson(), BudgetUnit.MONEY, BudgetPeriod.WEEK),
      budget(new BudgetSubject.EachPerson(), BudgetUnit.REQUESTS, BudgetPeriod.MINUTE)));

  /// How many of a process' turns were let through, how many not, and how often one had to ask again.
  record Outcome(int answered, int refused, int again) {}

  /// The same, counted by many threads.
  private record Counts(AtomicInteger answered, AtomicInteger refused, AtomicInteger again) {}

  /// Starts one and waits until it is connected.
  static BudgetReplica start(Secret redis, int number, int turns, int allowed) {
    try {
      Process process = new ProcessBuilder(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
          new File(System.getProperty("java.class.path")).getAbsolutePath(),
          BudgetReplica.class.getName(),
          Integer.toString(number), Integer.toString(turns), Integer.toString(allowed))
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      BudgetReplica replica = new BudgetReplica(process);
      replica.tell(redis.reveal());
      if (!"ready".equals(process.inputReader().readLine())) {
        throw new IllegalStateException("a process did not start");
      }
      return replica;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void go() {
    tell("go");
  }

  Outcome outcome() {
    try {
      String[] said =
          Optional.ofNullable(process.inputReader().readLine()).orElse("").split(" ", 3);
      return new Outcome(
          Integer.parseInt(said[0]), Integer.parseInt(said[1]), Integer.parseInt(said[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(String line) {
    try {
      Writer input = process.outputWriter();
      input.write(line + "\n");
      input.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Spender spender(int person) {
    return new Spender(new ConversationId("bench", "T1", "C" + person % 5, "t1"),
        new Author("U" + person, "Person " + person));
  }

  static TurnUsage usage(String turn, int person, Instant at) {
    return new TurnUsage(turn, spender(person), "gpt-4", new TokenUsage(900, 100, 1_000, 0, 0),
        false, 5_000, Optional.of(Duration.ofMillis(300)), Duration.ofSeconds(2), at);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    LogConfigurator.onlyWarnings();
    int number = Arguments.number(arguments, 0, 0);
    int turns = Arguments.number(arguments, 1, 0);
    Budgets budgets = new Budgets(List.of(new Budget(new BudgetSubject.Workspace(),
        Arguments.number(arguments, 2, 1), BudgetUnit.REQUESTS, BudgetPeriod.MONTH)));
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Secret redis = new Secret(Optional.ofNullable(input.readLine()).orElse(""));
    try (RedisConnection connection = RedisConnection.open(RedisSettings.of(redis))) {
      UsageLedger ledger =
          RedisUsageLedger.of(connection, "parley:", CALENDAR, Clock.systemUTC());
      ledger.standing(spender(0), budgets.all());
      System.out.println("ready");
      input.readLine();
      Counts counts = run(ledger, budgets, number, turns);
      System.out.println(counts.answered() + " " + counts.refused() + " " + counts.again());
    }
  }

  private static Counts run(UsageLedger ledger, Budgets budgets, int number, int turns)
      throws InterruptedException {
    var counts = new Counts(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
    var ended = new CountDownLatch(turns);
    for (int i = 0; i < turns; i++) {
      String turn = number + "-" + i;
      int person = i % 50;
      Thread.ofVirtual().start(() -> {
        Reservation reservation = insisting(counts, () -> ledger.reserve(
            turn, spender(person), new Estimate(1_000, 5_000), budgets));
        if (reservation instanceof Reservation.Refused) {
          counts.refused().incrementAndGet();
        } else {
          answer();
          TurnUsage usage = usage(turn, person, Clock.systemUTC().instant());
          insisting(counts, () -> {
            ledger.settle(usage);
            return usage;
          });
          counts.answered().incrementAndGet();
        }
        ended.countDown();
      });
    }
    ended.await();
    return counts;
  }

  private static <T> T insisting(Counts counts, Supplier<T> step) {
    while (true) {
      try {
        return step.get();
      } catch (UncheckedIOException _) {
        counts.again().incrementAndGet(); // busy, or it did not answer in time: then it may have been done
      }
    }
  }

  private static void answer() {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(50));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Budget budget(BudgetSubject subject, BudgetUnit unit, BudgetPeriod period) {
    return new Budget(subject, 1_000_000_000_000L, unit, period);
  }
}
