package dev.parley.core.testing;

import dev.parley.core.bot.BotPorts;
import dev.parley.core.bot.Platform;
import dev.parley.core.bot.TurnInbox;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.replica.Documents;
import dev.parley.core.replica.Leases;
import dev.parley.core.replica.Pace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

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
    Passing passing) {

  /// All that a bot needs: these ports, one platform and a model, by the system's clock.
  public BotPorts forBot(Platform platform, CompletionClient model) {
    return new BotPorts(conversations, inbox, leases, pace, model,
        Map.of(platform.name(), platform), InstantSource.system());
  }

  /// Lets time go by.
  @FunctionalInterface
  public interface Passing {
    /// Returns when `time` has gone by for the ports.
    void by(Duration time);
  }
}
