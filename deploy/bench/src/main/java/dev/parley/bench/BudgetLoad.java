package dev.parley.bench;

import dev.parley.app.logging.LogConfigurator;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisUsageLedger;
import dev.parley.core.redis.embedded.EmbeddedRedis;
import dev.parley.core.usage.Estimate;
import dev.parley.core.usage.UsageLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Many turns at once against one budget, from several processes on one Redis: whether more are answered than allowed, and
/// what a reservation and a settlement cost.
///
/// `main [TURNS [BUDGET [PROCESSES]]]`.
public final class BudgetLoad {
  private static final int WARM_UP = 3_000;
  private static final int MEASURED = 5_000;

  private BudgetLoad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int turns = Arguments.number(arguments, 0, 1_000);
    int budget = Arguments.number(arguments, 1, 100);
    int processes = Arguments.number(arguments, 2, 3);
    LogConfigurator.onlyWarnings();
    Clock clock = Clock.systemUTC();
    Path folder = TemporaryFolder.create();
    EmbeddedRedis redis = EmbeddedRedis.open(folder, clock);
    try (RedisConnection connection = RedisConnection.open(RedisSettings.of(redis.url()))) {
      List<BudgetReplica> replicas = new ArrayList<>();
      for (int i = 0; i < processes; i++) {
        replicas.add(BudgetReplica.start(redis.url(), i, turns / processes, budget));
      }
      replicas.forEach(BudgetReplica::go);
      List<BudgetReplica.Outcome> outcomes =
          replicas.stream().map(BudgetReplica::outcome).toList();
      long answered = outcomes.stream().mapToLong(BudgetReplica.Outcome::answered).sum();
      long refused = outcomes.stream().mapToLong(BudgetReplica.Outcome::refused).sum();
      System.out.printf("%d turns at once in %d processes, %d allowed: %d answered, %d refused%n",
          turns / processes * processes, processes, budget, answered, refused);
      outcomes.forEach(outcome -> System.out.printf(
          "  one process: %d answered, %d refused, %d times Redis was busy and asked again%n",
          outcome.answered(), outcome.refused(), outcome.again()));
      for (BudgetReplica replica : replicas) {
        replica.process().waitFor();
      }
      cost(RedisUsageLedger.of(connection, "parley:", BudgetReplica.CALENDAR, clock), clock);
    } finally {
      redis.close();
      TemporaryFolder.delete(folder);
    }
  }

  private static void cost(UsageLedger ledger, Clock clock) {
    List<Long> reserving = new ArrayList<>();
    List<Long> settling = new ArrayList<>();
    List<Long> nothing = new ArrayList<>();
    IntStream.range(0, WARM_UP + MEASURED).forEach(i -> {
      long began = System.nanoTime();
      ledger.reserve("cost" + i, BudgetReplica.spender(i % 50), new Estimate(900, 900),
          BudgetReplica.MANY);
      long reserved = System.nanoTime();
      ledger.settle(BudgetReplica.usage("cost" + i, i % 50, clock.instant()));
      long settled = System.nanoTime();
      ledger.release("nothing", BudgetReplica.spender(i % 50));
      if (i >= WARM_UP) {
        reserving.add(reserved - began);
        settling.add(settled - reserved);
        nothing.add(System.nanoTime() - settled);
      }
    });
    report("reserve, 6 budgets", Spread.of(reserving));
    report("settle", Spread.of(settling));
    report("a script that changes nothing", Spread.of(nothing));
  }

  private static void report(String what, Spread spread) {
    System.out.printf("%s: median %.0f µs, p99 %.0f µs%n",
        what, spread.at(0.5) / 1e3, spread.at(0.99) / 1e3);
  }
}
