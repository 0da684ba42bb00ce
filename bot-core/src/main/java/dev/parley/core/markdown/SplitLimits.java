package dev.parley.core.markdown;

/// How large one message may become, and how many there may be.
///
/// @param size the largest message as rendered, in the dialect's unit; at least [#SMALLEST]
/// @param mostParts how many messages a text may take; `Integer.MAX_VALUE` for any number
/// @param below how much of the last message allowed is kept free where the text goes on beyond it; at least 0, at most half
///     of `size`
public record SplitLimits(int size, int mostParts, int below) {

  /// A smaller message has no room for what a cut adds.
  public static final int SMALLEST = 200;

  /// @throws IllegalArgumentException where a message is too small, or none is allowed
  public SplitLimits {
    if (below < 0 || below > size / 2) {
      throw new IllegalArgumentException(
          "below a message of %d there may be from 0 to %d, not %d"
              .formatted(size, size / 2, below));
    }
    if (size < SMALLEST || mostParts < 1) {
      throw new IllegalArgumentException(
          "a message of at least " + SMALLEST + " is needed, not " + mostParts + " of " + size);
    }
  }

  /// Messages that may be full.
  public SplitLimits(int size, int mostParts) {
    this(size, mostParts, 0);
  }

  /// Any number of messages of `size`.
  public static SplitLimits ofSize(int size) {
    return new SplitLimits(size, Integer.MAX_VALUE);
  }
}
