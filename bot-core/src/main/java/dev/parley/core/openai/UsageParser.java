package dev.parley.core.openai;

import dev.parley.core.completion.TokenUsage;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads `usage` with its details, under the names the servers give them.
final class UsageParser {
  private static final long ABSENT = -1;

  private long prompt = ABSENT;
  private long completion = ABSENT;
  private long input;
  private long output;
  private long total = ABSENT;
  private long cached;
  private long reasoning;

  private UsageParser() {}

  /// The usage whose START_OBJECT is the current token; empty where it counts nothing.
  static Optional<TokenUsage> parse(JsonParser json) {
    var usage = new UsageParser();
    usage.read(json);
    return usage.value();
  }

  private void read(JsonParser json) {
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "prompt_tokens" -> prompt = count(json);
        case "completion_tokens" -> completion = count(json);
        case "total_tokens" -> total = count(json);
        case "input_tokens" -> input = count(json);
        case "output_tokens" -> output = count(json);
        case "prompt_cache_hit_tokens" -> cached = Math.max(cached, count(json)); // DeepSeek
        case "prompt_tokens_details" -> cached = Math.max(cached, detail(json, "cached_tokens"));
        case "completion_tokens_details" -> reasoning = detail(json, "reasoning_tokens");
        default -> json.skipChildren();
      }
    }
  }

  /// new-api sends `input_tokens` beside the others, often zero: it counts only alone.
  private Optional<TokenUsage> value() {
    if (prompt == ABSENT && completion == ABSENT && total == ABSENT && input + output == 0) {
      return Optional.empty();
    }
    long in = prompt == ABSENT ? input : prompt;
    long out = completion == ABSENT ? output : completion;
    return Optional.of(
        new TokenUsage(in, out, total == ABSENT ? in + out : total, cached, reasoning));
  }

  private static long detail(JsonParser json, String wanted) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return 0;
    }
    long found = 0;
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      if (name.equals(wanted)) {
        found = count(json);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static long count(JsonParser json) {
    return Math.max(0, LenientJson.number(json, 0));
  }
}
