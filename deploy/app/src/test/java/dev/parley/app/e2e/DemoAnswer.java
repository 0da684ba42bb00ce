package dev.parley.app.e2e;

import dev.parley.endpoint.CompletionsEndpoint;
import dev.parley.endpoint.EndpointOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// What the demo model says to a question, asked without Parley between: the same every time, so it is what people must see.
record DemoAnswer(String text) {
  private static final Pattern FENCE_LINE = Pattern.compile("(?m)^```\\w*$");

  private static final int TAIL = 200;

  static DemoAnswer to(String question) {
    try (CompletionsEndpoint endpoint =
        CompletionsEndpoint.open(EndpointOptions.local().withTokensPerSecond(0))) {
      byte[] body = """
          {"model": "parley-demo", "messages": [{"role": "user", "content": "%s"}]}"""
          .formatted(question).getBytes(StandardCharsets.UTF_8);
      String answer = new PlaygroundClient(endpoint.baseUrl())
          .post("/v1/chat/completions", body).body();
      return new DemoAnswer(
          new JsonMapper().readTree(answer).at("/choices/0/message/content").stringValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the messages have come to its end. That all of them are final does not say so: between two of
  /// them there is a moment when one is full and the next not posted.
  boolean isEndOf(List<String> messages) {
    String whole = bare();
    return bare(messages).endsWith(whole.substring(Math.max(0, whole.length() - TAIL)));
  }

  String bare() {
    return bare(List.of(text));
  }

  /// The text of an answer's messages without what a cut may add or take: fence lines and white space.
  static String bare(List<String> messages) {
    return FENCE_LINE.matcher(String.join("\n", messages)).replaceAll("").replaceAll("\\s+", "");
  }
}
