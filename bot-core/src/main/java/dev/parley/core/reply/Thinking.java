package dev.parley.core.reply;

import dev.parley.core.language.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the model does before its text begins: how long it reasons, and which tool it calls.
final class Thinking {
  private static final int LONGEST_NAME = 40;

  private Optional<Instant> began = Optional.empty();
  private Duration took = Duration.ZERO;
  private String tool = "";

  /// A piece of reasoning came.
  void reasoned(Instant now) {
    Instant since = began.orElse(now);
    began = Optional.of(since);
    took = Duration.between(since, now);
    tool = "";
  }

  /// The model calls a tool.
  void called(String name) {
    tool = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  /// How long it has reasoned; zero where it did not.
  Duration took() {
    return took;
  }

  /// What a person is told meanwhile, in a few words.
  Sentence line(Instant now) {
    if (!tool.isEmpty()) {
      return Sentence.of("status.calling").with("tool", tool);
    }
    return began
        .map(since -> Duration.between(since, now).toSeconds())
        .filter(seconds -> seconds > 0)
        .map(seconds -> Sentence.of("status.thinking-for").with("seconds", seconds))
        .orElse(Sentence.of("status.thinking"));
  }
}
