package dev.parley.bench;

import dev.parley.core.bot.Bot;
import dev.parley.core.bot.BotPorts;
import dev.parley.core.bot.BotSettings;
import dev.parley.core.bot.ContextSettings;
import dev.parley.core.bot.Operator;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisLifetimes;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisStores;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How often a whole turn goes to Redis, from the event to the lease given back: a first question that is answered in one
/// message with one word. What most of several turns took, as the looks at what is due go there every second too.
record TurnTrips(Bot bot, ScriptedCompletions model, RecordedPlatform platform, CountedRedis door) {
  private static final int TURNS = 12;
  private static final Duration QUIET = Duration.ofMillis(300);

  static void report(RedisConnection connection, CountedRedis door, Clock clock)
      throws InterruptedException {
    RulesCost.Stores stores = RulesCost.Stores.of(connection, clock);
    RedisStores redis =
        RedisStores.of(connection, RedisSettings.DEFAULT_PREFIX, RedisLifetimes.DEFAULT, clock);
    ScriptedCompletions model = new ScriptedCompletions();
    RecordedPlatform platform = new RecordedPlatform();
    Bot bot = new Bot(
        new BotPorts(redis.conversations(), redis.inbox(), redis.leases(), redis.pace(), model,
            redis.settings(), stores.usage(), Map.of(RecordedPlatform.NAME, platform), clock),
        () -> new BotSettings(Operator.NONE, 1_000, new ContextSettings(8_000),
            ReplySettings.DEFAULTS));
    TurnTrips trips = new TurnTrips(bot, model, platform, door);
    trips.report("a whole turn under 6 budgets", "with");
    RulesWorkspace.noBudgets(redis.settings(), clock);
    trips.report("a whole turn without budgets", "without");
    bot.drain(Duration.ofSeconds(1));
  }

  private void report(String what, String name) throws InterruptedException {
    List<Long> counts = new ArrayList<>();
    RecordedPlatform.Counts before = platform.counts();
    for (int i = 0; i < TURNS; i++) {
      counts.add(turn(name + i));
    }
    RecordedPlatform.Counts after = platform.counts();
    System.out.printf("%s: %d round trips (%.1f posts and %.1f edits in it)%n", what,
        mostOften(counts.subList(1, TURNS)),
        (after.posts() - before.posts()) / (double) TURNS,
        (after.edits() - before.edits()) / (double) TURNS);
  }

  private static long mostOften(List<Long> counts) {
    return counts.stream()
        .max(Comparator.comparingInt(count -> Collections.frequency(counts, count)))
        .orElseThrow();
  }

  private long turn(String message) throws InterruptedException {
    long before = door.trips();
    bot.accept(new PlatformEvent.Mention("event-" + message,
        new ReplyAddress(new ConversationId(
            RecordedPlatform.NAME, "w", RulesWorkspace.CHANNEL, message), message),
        RulesWorkspace.PERSON, "hello"));
    model.next().say("Hello!").finish(FinishReason.STOP);
    long seen = -1;
    while (bot.turnsInFlight() > 0 || seen != door.trips()) {
      seen = door.trips();
      TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
    }
    return door.trips() - before;
  }
}
