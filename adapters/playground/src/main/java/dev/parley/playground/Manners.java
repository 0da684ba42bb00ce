package dev.parley.playground;

import java.time.Duration;

/// As which platform the playground behaves: how large a message may be, how fast it may change, whether it is edited
/// or grows.
public sealed interface Manners {

  /// Its own: quick, and to be chosen.
  ///
  /// @param messageSize the largest message of the bot, in code points: 200 to 40,000
  /// @param editGap one edit each, per channel: 1 ms to 1 minute
  record Own(int messageSize, Duration editGap) implements Manners {

    private static final Duration LONGEST_GAP = Duration.ofMinutes(1);

    /// What holds where nobody chose anything: Discord's message size, five edits a second.
    public static final Own DEFAULT = new Own(2_000, Duration.ofMillis(200));

    /// @throws IllegalArgumentException where a value is out of its range
    public Own {
      if (messageSize < 200 || messageSize > PlaygroundSettings.MOST_CHARACTERS) {
        throw new IllegalArgumentException("playground: message-size is 200 to 40000");
      }
      if (editGap.toMillis() < 1 || editGap.compareTo(LONGEST_GAP) > 0) {
        throw new IllegalArgumentException("playground: edit-gap is 1 ms to 1 minute");
      }
    }
  }

  /// Discord's: small messages, each thread edited at a walk, many threads at once.
  record Discord() implements Manners {}

  /// Slack's: large messages, and few edits a minute for the whole workspace.
  record Slack() implements Manners {}

  /// Slack's where an answer is streamed: a message grows by what is appended to it.
  record SlackStream() implements Manners {}
}
