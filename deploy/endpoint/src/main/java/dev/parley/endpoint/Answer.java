package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;

/// What the demo model answers, before it is cut and sent.
///
/// @param reasoning the thinking before it; empty where none was asked for
/// @param content empty where tools are called
/// @param answered the tool call whose result it uses
/// @param finishReason why it ends, where it is not cut
record Answer(
    String reasoning,
    String content,
    List<ToolCall> calls,
    Optional<String> answered,
    String finishReason) {

  /// One that ends because it is whole.
  Answer(String reasoning, String content, List<ToolCall> calls, Optional<String> answered) {
    this(reasoning, content, calls, answered, calls.isEmpty() ? "stop" : "tool_calls");
  }

  /// The same in other words.
  Answer with(String otherContent) {
    return new Answer(reasoning, otherContent, calls, answered, finishReason);
  }
}
