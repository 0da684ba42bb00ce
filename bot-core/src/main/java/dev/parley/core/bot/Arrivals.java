package dev.parley.core.bot;

import dev.parley.core.settings.WhileAnswering;
import java.time.Duration;

/// What becomes of messages that come faster than answers.
///
/// @param burstWindow how long a turn waits after a message for more of the same person; zero takes only what waits
/// @param whileAnswering what a message does that comes during an answer
public record Arrivals(Duration burstWindow, WhileAnswering whileAnswering) {

  /// The longest window.
  public static final Duration LONGEST_WINDOW = Duration.ofSeconds(10);

  /// What holds where nobody chose anything.
  public static final Arrivals DEFAULTS = new Arrivals(Duration.ZERO, WhileAnswering.QUEUE);

  /// @throws IllegalArgumentException where the window is out of its range
  public Arrivals {
    if (burstWindow.isNegative() || burstWindow.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException("a burst window is at most " + LONGEST_WINDOW);
    }
  }
}
