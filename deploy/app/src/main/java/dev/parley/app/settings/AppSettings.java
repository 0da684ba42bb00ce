package dev.parley.app.settings;

import java.nio.file.Path;
import java.util.List;

/// Everything that is set, checked.
///
/// @param dataDir absolute
/// @param warnings what is allowed but worth a line in the log at start
public record AppSettings(
    CompletionsSettings completions,
    RedisSettings redis,
    Path dataDir,
    HttpSettings http,
    PlaygroundSettings playground,
    ReplySettings reply,
    ConversationSettings conversation,
    LogFormat logFormat,
    List<String> warnings) {
  public AppSettings {
    warnings = List.copyOf(warnings);
  }
}
