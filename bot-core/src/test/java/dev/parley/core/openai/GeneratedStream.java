package dev.parley.core.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A well-formed stream, by its seed: several choices with text, reasoning, calls of functions and sound, the
/// pieces interleaved, then the ends and the usage.
final class GeneratedStream {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> WORDS = List.of(
      "a", "Grüße ", "因為", "👩‍💻", "\ud83d", "\udc69", "\n```java\n", "<think>", "</think>", "\"",
      "\\",
      "data: ", "[DONE]", "{", " ", "\u0000", "x".repeat(300));

  private final RandomGenerator random;
  private final List<String> lines = new ArrayList<>();

  private GeneratedStream(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static byte[] of(long seed) {
    var stream = new GeneratedStream(seed);
    stream.write();
    return String.join("", stream.lines).getBytes(UTF_8);
  }

  private void write() {
    int choices = 1 + random.nextInt(3);
    for (int piece = random.nextInt(40); piece > 0; piece--) {
      int index = random.nextInt(choices);
      chunk(index, "", random.nextInt(8));
    }
    for (int index = 0; index < choices; index++) {
      chunk(index, List.of("stop", "length", "tool_calls", "odd").get(random.nextInt(4)), 0);
    }
    if (random.nextBoolean()) {
      event("{\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":2,"
          .formatted(random.nextInt(99)) + "\"prompt_tokens_details\":{\"image_tokens\":1}}}");
    }
    if (random.nextBoolean()) {
      event("[DONE]");
    }
  }

  private void chunk(int index, String finishReason, int kind) {
    var root = JSON.createObjectNode().put("id", "c1").put("model", words(1));
    root.put("system_fingerprint", random.nextBoolean() ? "fp" : null).put("created", 5);
    var choice = root.putArray("choices").addObject().put("index", index);
    delta(choice.putObject("delta"), kind);
    choice.put("finish_reason", finishReason.isEmpty() ? null : finishReason);
    event(root.toString());
  }

  private void delta(ObjectNode delta, int kind) {
    switch (kind) {
      case 0 -> {}
      case 1 -> delta.put("role", "assistant").put("content", "");
      case 2 -> delta.put("reasoning_content", words(3));
      case 3 -> call(delta);
      case 4 -> delta.putObject("audio").put("id", "a").put("transcript", words(2))
          .put("data", Base64.getEncoder().encodeToString(words(2).getBytes(UTF_8)));
      default -> delta.put("content", words(4));
    }
  }

  private void call(ObjectNode delta) {
    int index = random.nextInt(3);
    delta.putArray("tool_calls").addObject().put("index", index).put("id", "t" + index)
        .putObject("function").put("name", "f" + index).put("arguments", words(2));
  }

  private void event(String json) {
    var end = end();
    var comment = random.nextInt(5) == 0 ? ": ping" + end + end : "";
    var name = random.nextInt(5) == 0 ? "event: message" + end : "";
    lines.add(comment + name + "data: " + json + end + end);
  }

  private String words(int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining());
  }

  private String end() {
    return List.of("\n", "\r\n", "\r").get(random.nextInt(3));
  }
}
