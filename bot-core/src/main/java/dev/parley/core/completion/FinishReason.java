package dev.parley.core.completion;

/// Why the model ended a choice: one of the specification's values, or a word only its server knows.
public record FinishReason(String wire) {
  /// The model was done.
  public static final FinishReason STOP = new FinishReason("stop");

  /// The length limit was reached; the answer is cut.
  public static final FinishReason LENGTH = new FinishReason("length");

  /// The model wants tools called.
  public static final FinishReason TOOL_CALLS = new FinishReason("tool_calls");

  /// The server's filter ended the answer.
  public static final FinishReason CONTENT_FILTER = new FinishReason("content_filter");
}
