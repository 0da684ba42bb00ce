package dev.parley.app.settings;

import dev.parley.core.reply.ReplySettings;
import java.nio.file.Path;
import java.util.List;

/// Everything that is set, checked.
///
/// @param dataDir absolute
/// @param warnings what is allowed but worth a line in the log at start
public record AppSettings(
    CompletionsSettings completions,
    RedisChoice redis,
    Path dataDir,
    HttpSettings http,
    PlaygroundChoice playground,
    ReplySettings reply,
    ConversationSettings conversation,
    UsageSettings usage,
    LogFormat logFormat,
    List<String> warnings) {
  public AppSettings {
    warnings = List.copyOf(warnings);
  }
}
