package dev.parley.bench;

import dev.parley.app.logging.LogConfigurator;
import dev.parley.core.access.Access;
import dev.parley.core.access.CommandGroup;
import dev.parley.core.access.Decision;
import dev.parley.core.bot.Operator;
import dev.parley.core.bot.Rules;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisLifetimes;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisStores;
import dev.parley.core.redis.RedisUsageLedger;
import dev.parley.core.redis.embedded.EmbeddedRedis;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.usage.Estimate;
import dev.parley.core.usage.Reservation;
import dev.parley.core.usage.UsageLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// What settings, access and budgets add to a turn: in round trips to Redis, counted at the door of the server, and in time,
/// beside a bare `PING`. Then a whole turn's round trips, with and without budgets.
///
/// `main [TURNS]`.
public final class RulesCost {
  private static final int WARM_UP = 3_000;
  private static final int COUNTED = 200;
  private static final double MOST_TRIPS = 2;

  private RulesCost() {}

  /// The stores over one connection.
  record Stores(SettingsStore settings, UsageLedger usage) {
    static Stores of(RedisConnection connection, Clock clock) {
      return new Stores(
          RedisStores.of(connection, RedisSettings.DEFAULT_PREFIX, RedisLifetimes.DEFAULT, clock)
              .settings(),
          RedisUsageLedger.of(
              connection, RedisSettings.DEFAULT_PREFIX, BudgetReplica.CALENDAR, clock));
    }

    /// What a turn asks of them before it asks the model.
    Rules rules() {
      Rules rules = Rules.read(settings, RulesWorkspace.PLACE, Operator.NONE);
      Decision decision = Access.decide(rules.access(), RulesWorkspace.BY.member(),
          RulesWorkspace.BY.venue(), CommandGroup.CHAT);
      if (!decision.isAllowed()) {
        throw new IllegalStateException("the rules refuse the person of this program");
      }
      return rules;
    }

    void reserve(Rules rules, String turn) {
      Reservation reservation = usage.reserve(
          turn, RulesWorkspace.SPENDER, new Estimate(900, 900), rules.budgets());
      if (reservation instanceof Reservation.Refused) {
        throw new IllegalStateException("the budgets refuse the person of this program");
      }
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int turns = Arguments.number(arguments, 0, 5_000);
    LogConfigurator.onlyWarnings();
    Clock clock = Clock.systemUTC();
    Path folder = TemporaryFolder.create();
    EmbeddedRedis redis = EmbeddedRedis.open(folder, clock);
    try (RedisConnection direct = RedisConnection.open(RedisSettings.of(redis.url()));
        CountedRedis door = CountedRedis.before(redis.url());
        RedisConnection counted = RedisConnection.open(RedisSettings.of(door.url()))) {
      RulesWorkspace.fill(Stores.of(direct, clock).settings(), clock);
      count(Stores.of(counted, clock), door);
      time(Stores.of(direct, clock), redis, turns);
      TurnTrips.report(counted, door, clock);
    } finally {
      redis.close();
      TemporaryFolder.delete(folder);
    }
  }

  private static void count(Stores stores, CountedRedis door) {
    stores.reserve(stores.rules(), "first"); // opens the connection, and the server learns the scripts
    long before = door.trips();
    for (int i = 0; i < COUNTED; i++) {
      stores.reserve(stores.rules(), "counted" + i);
    }
    double each = (door.trips() - before) / (double) COUNTED;
    System.out.printf("round trips before the model is asked: %.2f (allowed: %.0f)%n",
        each, MOST_TRIPS);
  }

  private static void time(Stores stores, EmbeddedRedis redis, int turns) throws IOException {
    List<Long> pings = new ArrayList<>();
    List<Long> writes = new ArrayList<>();
    List<Long> reading = new ArrayList<>();
    List<Long> reserving = new ArrayList<>();
    List<Long> both = new ArrayList<>();
    try (BarePing ping = BarePing.to(redis.url())) {
      for (int i = 0; i < WARM_UP + turns; i++) {
        long began = System.nanoTime();
        ping.once();
        long pinged = System.nanoTime();
        ping.write();
        long written = System.nanoTime();
        Rules rules = stores.rules();
        long read = System.nanoTime();
        stores.reserve(rules, "timed" + i);
        long reserved = System.nanoTime();
        stores.usage().release("timed" + i, RulesWorkspace.SPENDER);
        if (i >= WARM_UP) {
          pings.add(pinged - began);
          writes.add(written - pinged);
          reading.add(read - written);
          reserving.add(reserved - read);
          both.add(reserved - written);
        }
      }
    }
    report("a bare PING", pings);
    report("a bare SET, which the server syncs", writes);
    report("settings, access and budgets read, resolved and decided", reading);
    report("the reservation, under 6 budgets", reserving);
    report("both", both);
  }

  private static void report(String what, List<Long> nanos) {
    Spread spread = Spread.of(nanos);
    System.out.printf("%s: median %.0f µs, p99 %.0f µs%n",
        what, spread.at(0.5) / 1e3, spread.at(0.99) / 1e3);
  }
}
