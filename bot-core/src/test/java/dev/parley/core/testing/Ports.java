package dev.parley.core.testing;

import dev.parley.core.bot.TurnInbox;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.replica.Documents;
import dev.parley.core.replica.Leases;
import dev.parley.core.replica.Pace;
import java.time.Duration;

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

  /// Lets time go by.
  @FunctionalInterface
  public interface Passing {
    /// Returns when `time` has gone by for the ports.
    void by(Duration time);
  }
}
