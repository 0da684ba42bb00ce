package dev.parley.core.openai;

import dev.parley.core.completion.TokenUsage;
import java.util.List;
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
  private TokenUsage.Prompt promptDetails = new TokenUsage.Prompt(0, 0, 0, 0);
  private TokenUsage.Answer completionDetails = new TokenUsage.Answer(0, 0, 0);

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
        case "prompt_cache_hit_tokens" -> cached = count(json); // DeepSeek
        case "prompt_tokens_details" -> promptDetails = prompt(json);
        case "completion_tokens_details" -> completionDetails = completion(json);
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
    var details = new TokenUsage.Prompt(Math.max(cached, promptDetails.cached()),
        promptDetails.text(), promptDetails.audio(), promptDetails.image());
    return Optional.of(
        new TokenUsage(in, out, total == ABSENT ? in + out : total, details, completionDetails));
  }

  private static TokenUsage.Prompt prompt(JsonParser json) {
    var counts = details(json, "cached_tokens", "text_tokens", "audio_tokens", "image_tokens");
    return new TokenUsage.Prompt(counts[0], counts[1], counts[2], counts[3]);
  }

  private static TokenUsage.Answer completion(JsonParser json) {
    var counts = details(json, "text_tokens", "audio_tokens", "reasoning_tokens");
    return new TokenUsage.Answer(counts[0], counts[1], counts[2]);
  }

  /// The counts under these names, 0 where there is none.
  private static long[] details(JsonParser json, String... wanted) {
    var counts = new long[wanted.length];
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return counts;
    }
    var names = List.of(wanted);
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      int at = names.indexOf(name);
      if (at >= 0) {
        counts[at] = count(json);
      } else {
        json.skipChildren();
      }
    }
    return counts;
  }

  private static long count(JsonParser json) {
    return Math.max(0, LenientJson.number(json, 0));
  }
}
