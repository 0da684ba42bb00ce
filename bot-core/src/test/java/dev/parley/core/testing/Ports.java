package dev.parley.core.testing;

import dev.parley.core.bot.Bot;
import dev.parley.core.bot.BotPorts;
import dev.parley.core.bot.Operator;
import dev.parley.core.bot.Platform;
import dev.parley.core.bot.TurnInbox;
import dev.parley.core.command.CommandPorts;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.language.Sentence;
import dev.parley.core.replica.Documents;
import dev.parley.core.replica.Leases;
import dev.parley.core.replica.Pace;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageChart;
import dev.parley.core.usage.UsageLedger;
import dev.parley.core.usage.UsageReport;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ports of one store together, because they see each other's effects: a lease's fence is what the
/// conversations check, and the end of a turn takes its event off the inbox.
///
/// @param passing lets time go by for the ports: a clock is moved, or the time is waited for
public record Ports(
    ConversationStore conversations,
    TurnInbox inbox,
    Leases leases,
    Pace pace,
    Documents documents,
    SettingsStore settings,
    UsageLedger usage,
    Passing passing) {

  /// All that a bot needs: these ports, one platform and a model, by the system's clock.
  public BotPorts forBot(Platform platform, CompletionClient model) {
    return new BotPorts(conversations, inbox, leases, pace, model, settings, usage,
        Map.of(platform.name(), platform), InstantSource.system());
  }

  /// All that commands need, over `bot` on these ports; nothing is known of the endpoints, and nothing is drawn.
  public CommandPorts forCommands(Bot bot) {
    return new CommandPorts(bot, settings, usage, new NoChart(), new UsageCalendar(ZoneOffset.UTC),
        () -> Operator.NONE, List::of, List::of, Sentence.of("about.demo-model"),
        InstantSource.system());
  }

  private record NoChart() implements UsageChart {
    @Override
    public Optional<byte[]> png(UsageReport report, View view, Words words) {
      return Optional.empty();
    }

    @Override
    public boolean canShow(String text) {
      return false;
    }
  }

  /// Lets time go by.
  @FunctionalInterface
  public interface Passing {
    /// Returns when `time` has gone by for the ports.
    void by(Duration time);
  }
}
