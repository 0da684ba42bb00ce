package dev.parley.bench;

import dev.parley.app.logging.LogConfigurator;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.BotPorts;
import dev.parley.core.bot.BotSettings;
import dev.parley.core.bot.ContextSettings;
import dev.parley.core.bot.Operator;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.openai.EndpointSettings;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisLifetimes;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisStores;
import dev.parley.core.redis.RedisUsageLedger;
import dev.parley.core.redis.embedded.EmbeddedRedis;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Secret;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.usage.UsageCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parley as the service wires it, but for the platform: the bot, the client, the embedded Redis with an
/// append-only file that is synced at every write, and the endpoint in a process of its own.
record Rig(
    Path folder,
    EmbeddedRedis redis,
    RedisConnection connection,
    EndpointProcess endpoint,
    OpenAiClient client,
    TimedCompletions completions,
    RecordedPlatform platform,
    Bot bot) implements AutoCloseable {

  private static final Duration DRAIN = Duration.ofSeconds(2);
  private static final int LONGEST_QUESTION = 40_000;
  private static final int WINDOW = 32_000;

  /// Starts everything.
  static Rig open(Flow flow, ReplySettings reply) throws IOException {
    LogConfigurator.onlyWarnings();
    Clock clock = Clock.systemUTC();
    Path folder = TemporaryFolder.create();
    EmbeddedRedis redis = EmbeddedRedis.open(folder, clock);
    RedisConnection connection = RedisConnection.open(RedisSettings.of(redis.url()));
    EndpointProcess endpoint = EndpointProcess.start(flow);
    OpenAiClient client = new OpenAiClient(
        EndpointSettings.of("bench", endpoint.baseUrl(), Secret.NONE, Optional.of("paced")), clock);
    TimedCompletions completions = new TimedCompletions(client);
    RecordedPlatform platform = new RecordedPlatform();
    RedisStores stores =
        RedisStores.of(connection, RedisSettings.DEFAULT_PREFIX, RedisLifetimes.DEFAULT, clock);
    Bot bot = new Bot(
        new BotPorts(stores.conversations(), stores.inbox(), stores.leases(), stores.pace(),
            completions, stores.settings(),
            RedisUsageLedger.of(connection, RedisSettings.DEFAULT_PREFIX,
                new UsageCalendar(ZoneOffset.UTC), clock),
            Map.of(RecordedPlatform.NAME, platform), clock),
        () -> new BotSettings(
            Operator.of(Choices.NONE.with(SettingCatalog.FOOTER, reply.footer())),
            LONGEST_QUESTION, new ContextSettings(WINDOW), reply));
    bot.start();
    return new Rig(folder, redis, connection, endpoint, client, completions, platform, bot);
  }

  /// Someone mentions the bot in a conversation of its own; delivered again until it is accepted.
  void mention(String message) {
    PlatformEvent.Mention mention = new PlatformEvent.Mention(
        "event-" + message,
        new ReplyAddress(conversation(message), message),
        new Author("u1", "ada"),
        "Tell me about number " + message + ".");
    while (!isAccepted(mention)) {
      platform.refuse();
    }
  }

  private boolean isAccepted(PlatformEvent.Mention mention) {
    try {
      bot.accept(mention);
      return true;
    } catch (UncheckedIOException busy) {
      return false;
    }
  }

  /// The conversation that the message `message` began.
  static ConversationId conversation(String message) {
    return new ConversationId(RecordedPlatform.NAME, "w", "c", message);
  }

  /// The processes besides this one, by what they are.
  List<ProcessHandle> others() {
    return List.of(endpoint.process().toHandle(), redis.server().orElseThrow());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    bot.drain(DRAIN);
    client.close();
    endpoint.close();
    connection.close();
    redis.close();
    TemporaryFolder.delete(folder);
  }
}
