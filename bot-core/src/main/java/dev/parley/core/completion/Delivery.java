package dev.parley.core.completion;

/// How the answer comes.
///
/// @param isStreamed piece by piece, else whole
/// @param hasUsage whether the stream is asked to count its tokens; a whole answer counts them unasked
public record Delivery(boolean isStreamed, boolean hasUsage) {

  /// A stream that counts its tokens.
  public static final Delivery STREAMED = new Delivery(true, true);

  /// One JSON document.
  public static final Delivery WHOLE = new Delivery(false, false);

  /// @throws IllegalArgumentException where usage is asked of what is no stream: OpenAI refuses that
  public Delivery {
    if (hasUsage && !isStreamed) {
      throw new IllegalArgumentException(
          "stream_options.include_usage is true, allowed only where stream is true");
    }
  }
}
