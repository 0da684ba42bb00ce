package dev.parley.core.redis;

import static dev.parley.core.testing.Spendings.budget;
import static dev.parley.core.testing.Spendings.budgets;
import static dev.parley.core.testing.Spendings.spender;
import static dev.parley.core.testing.Spendings.usage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.testing.InMemoryUsageLedger;
import dev.parley.core.testing.MovedClock;
import dev.parley.core.testing.RedisExtension;
import dev.parley.core.testing.UsageLedgerContract;
import dev.parley.core.testing.UsageReportContract;
import dev.parley.core.usage.Budget;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Estimate;
import dev.parley.core.usage.Reservation;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageLedger;
import dev.parley.core.usage.UsageReport;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ledger in Redis: the port's contract, and what holds beyond it.
class RedisUsageLedgerTest {
  @RegisterExtension
  static final RedisExtension REDIS = new RedisExtension();

  private static final UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
  private static final Spender ADA = spender("C1", "ada");
  private static final int STEPS = 300;

  @Nested
  class Spending extends UsageLedgerContract {
    @Override
    protected UsageLedger fresh(UsageCalendar calendar, InstantSource clock) {
      return ledger(calendar, clock);
    }
  }

  @Nested
  class Reports extends UsageReportContract {
    @Override
    protected UsageLedger fresh(UsageCalendar calendar, InstantSource clock) {
      return ledger(calendar, clock);
    }
  }

  /// The same turns at the same moments, in Redis and in lists that are added up.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void answersAreThoseOfTheModel(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    MovedClock clock = new MovedClock();
    UsageLedger model = new InMemoryUsageLedger(UTC, clock);
    UsageLedger redis = ledger(UTC, clock);
    Budgets budgets = budgets("person 3k tokens per day", "channel 20 requests per hour",
        "person:p1 4k tokens per day", "workspace 0.03 USD per week",
        "channel:c0 9 requests per minute", "person 12 requests per month");
    for (int step = 0; step < STEPS; step++) {
      int number = random.nextInt(step + 1);
      String turn = "t" + number;
      Spender who = spender("c" + number / 3 % 3, "p" + number % 3);
      clock.move(Duration.ofMillis(random.nextLong(random.nextInt(8) == 0 ? 40_000_000 : 60_000)));
      String where = "seed %d, step %d".formatted(seed, step);
      switch (random.nextInt(4)) {
        case 0 -> {
          long tokens = random.nextLong(900);
          redis.settle(usage(turn, who, tokens, clock.instant()));
          model.settle(usage(turn, who, tokens, clock.instant()));
        }
        case 1 -> {
          redis.release(turn, who);
          model.release(turn, who);
        }
        default -> {
          Estimate estimate = new Estimate(random.nextLong(900), random.nextLong(900));
          assertThat(redis.reserve(turn, who, estimate, budgets)).as(where)
              .isEqualTo(model.reserve(turn, who, estimate, budgets));
        }
      }
      assertThat(redis.standing(who, budgets.all())).as(where)
          .isEqualTo(model.standing(who, budgets.all()));
    }
    LocalDate first = LocalDate.parse("2026-01-01");
    assertThat(redis.report(ADA.workspace(), first, first.plusDays(60)))
        .isEqualTo(model.report(ADA.workspace(), first, first.plusDays(60)));
  }

  /// Three connections, as three replicas have them; how three processes fare is measured by the load program.
  @Test
  void parallelTurnsOfSeveralReplicasNeverPassABudget()
      throws ExecutionException, InterruptedException {
    Budgets hundred = budgets("workspace 100 requests per month", "person 10k tokens per month");
    List<RedisConnection> replicas = IntStream.range(0, 3)
        .mapToObj(_ -> RedisConnection.open(RedisSettings.of(REDIS.url()))).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reservation>> turns = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        UsageLedger ledger = RedisUsageLedger.of(
            replicas.get(i % 3), REDIS.prefix(), UTC, InstantSource.system());
        String turn = "t" + i;
        turns.add(threads.submit(() -> ledger.reserve(turn, ADA, new Estimate(10, 0), hundred)));
      }
      int granted = 0;
      for (Future<Reservation> turn : turns) {
        granted += turn.get() instanceof Reservation.Granted ? 1 : 0;
      }
      assertThat(granted).isEqualTo(100);
    } finally {
      replicas.forEach(RedisConnection::close);
    }
  }

  @Test
  void everyKeyHasALifetimeAndLiesInTheWorkspacesSlot() {
    UsageLedger ledger = ledger(UTC, InstantSource.system());
    ledger.reserve("1", ADA, new Estimate(10, 10), budgets("person 10 tokens per day"));
    ledger.reserve("2", ADA, new Estimate(10, 10), Budgets.NONE);
    ledger.settle(usage("2", ADA, 100, InstantSource.system().instant()));
    Set<String> found =
        REDIS.connection().<Set<String>>call(client -> client.keys(REDIS.prefix() + "*"));
    assertThat(found).hasSizeBetween(10, 15) // a minute may have begun meanwhile
        .allMatch(key -> key.startsWith(REDIS.prefix() + "usage:{slack:T1}:"));
    for (String key : found) {
      assertThat(REDIS.connection().<Long>call(client -> client.pttl(key))).as(key).isPositive();
    }
  }

  @Test
  void aDayWithTooManyRowsAddsTheRestUp() {
    MovedClock clock = new MovedClock();
    UsageLedger ledger = ledger(UTC, clock);
    String day = new Keys(REDIS.prefix()).usage(ADA.workspace(), "day:2026-01-01");
    Map<String, String> rows = new HashMap<>();
    for (int i = 0; i < UsageLedger.MOST_ROWS_A_DAY; i++) {
      rows.put(UsageRowEntry.field("p" + i, "c", "m"), "1");
    }
    REDIS.connection().<Long>call(client -> client.hset(day, rows));
    ledger.settle(usage("1", ADA, 100, clock.instant()));
    ledger.settle(usage("2", spender("C9", "bob"), 100, clock.instant()));
    UsageReport report = ledger.report(ADA.workspace(), UTC.day(clock.instant()),
        UTC.day(clock.instant()));
    assertThat(report.rows()).hasSize(UsageLedger.MOST_ROWS_A_DAY + 1);
    assertThat(report.rows().getFirst().counts().turns()).isEqualTo(2);
    assertThat(report.rows().getFirst().model()).isEmpty();
  }

  @Test
  void aReportThatIsTooLongLeavesOutItsOldestDays() {
    MovedClock clock = new MovedClock();
    LocalDate today = UTC.day(clock.instant());
    Map<String, String> rows = new HashMap<>();
    for (int i = 0; i < UsageLedger.MOST_ROWS_A_DAY; i++) {
      rows.put(UsageRowEntry.field("p" + i, "c", "m"), "1");
    }
    for (int back = 0; back < 6; back++) {
      String day = new Keys(REDIS.prefix())
          .usage(ADA.workspace(), "day:" + today.minusDays(back));
      REDIS.connection().<Long>call(client -> client.hset(day, rows));
    }
    UsageReport report =
        ledger(UTC, clock).report(ADA.workspace(), today.minusDays(9), today);
    assertThat(report.isWhole()).isFalse();
    assertThat(report.rows()).hasSize(UsageLedger.MOST_ROWS);
    assertThat(report.rows().getFirst().day()).isEqualTo(today.minusDays(3));
  }

  @Test
  void rowsOfAnotherReleaseAreReadAsFarAsTheyAreKnown() {
    MovedClock clock = new MovedClock();
    UsageLedger ledger = ledger(UTC, clock);
    String day = new Keys(REDIS.prefix()).usage(ADA.workspace(), "day:2026-01-01");
    String row = UsageRowEntry.field("ada", "C1", "gpt-4");
    REDIS.connection().<Long>call(client -> client.hset(day, Map.of(
        row, "1 0 5 x 0 0 1 1 2 0 0 0 0 0 0 0 77", "junk", "1", "[1]", "")));
    ledger.settle(usage("1", ADA, 100, clock.instant()));
    assertThat(ledger.report(ADA.workspace(), UTC.day(clock.instant()), UTC.day(clock.instant()))
        .rows()).singleElement().satisfies(found -> {
          assertThat(found.counts().turns()).isEqualTo(2);
          assertThat(found.counts().tokens().total()).isEqualTo(102);
        });
    assertThat(REDIS.connection().<String>call(client -> client.hget(day, row))).endsWith(" 77");
  }

  @Test
  void aLedgerWhoseMemoryIsGoneLetsTurnsThrough() {
    UsageLedger ledger = ledger(UTC, InstantSource.system());
    List<Budget> one = List.of(budget("person 1 requests per day"));
    ledger.reserve("1", ADA, new Estimate(1, 1), new Budgets(one));
    REDIS.connection().<Set<String>>call(client -> client.keys(REDIS.prefix() + "*"))
        .forEach(key -> REDIS.connection().<Long>call(client -> client.del(key)));
    ledger.release("1", ADA);
    ledger.settle(usage("1", ADA, 10, InstantSource.system().instant()));
    assertThat(ledger.standing(ADA, one).getFirst().used()).isEqualTo(1);
  }

  private static UsageLedger ledger(UsageCalendar calendar, InstantSource clock) {
    return RedisUsageLedger.of(REDIS.connection(), REDIS.prefix(), calendar, clock);
  }
}
