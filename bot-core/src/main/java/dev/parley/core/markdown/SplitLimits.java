package dev.parley.core.markdown;

/// How large one message may become, and how many there may be.
///
/// @param size the largest message as rendered, in the dialect's unit; at least [#SMALLEST]
/// @param mostParts how many messages a text may take; `Integer.MAX_VALUE` for any number
public record SplitLimits(int size, int mostParts) {

  /// A smaller message has no room for what a cut adds.
  public static final int SMALLEST = 200;

  /// @throws IllegalArgumentException where a message is too small, or none is allowed
  public SplitLimits {
    if (size < SMALLEST || mostParts < 1) {
      throw new IllegalArgumentException(
          "a message of at least " + SMALLEST + " is needed, not " + mostParts + " of " + size);
    }
  }

  /// Any number of messages of `size`.
  public static SplitLimits ofSize(int size) {
    return new SplitLimits(size, Integer.MAX_VALUE);
  }
}
