package dev.parley.core.bot;

import dev.parley.core.completion.CompletionClient;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.replica.Leases;
import dev.parley.core.replica.Pace;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.usage.UsageLedger;
import java.time.InstantSource;
import java.util.Map;

/// Everything outside that the bot works with. `platforms` by name.
public record BotPorts(
    ConversationStore conversations,
    TurnInbox inbox,
    Leases leases,
    Pace pace,
    CompletionClient completions,
    SettingsStore settings,
    UsageLedger usage,
    Map<String, Platform> platforms,
    InstantSource clock) {
  public BotPorts {
    platforms = Map.copyOf(platforms);
  }
}
