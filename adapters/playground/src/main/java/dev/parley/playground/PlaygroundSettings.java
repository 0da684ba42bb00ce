package dev.parley.playground;

import dev.parley.core.settings.Secret;
import java.time.Duration;

/// How the playground behaves as a platform.
///
/// @param password asked for before anything is shown; [Secret#NONE] leaves it open
/// @param messageSize the largest message of the bot, in code points: 200 to 40,000
/// @param editGap one edit each, per channel: 1 ms to 1 minute
/// @param longestMessage the longest message of a person, in characters: 1 to 40,000, which is what a
///     stored message can hold in the worst case
public record PlaygroundSettings(
    Secret password,
    int messageSize,
    Duration editGap,
    int longestMessage) {

  /// The most characters that a message can be allowed to have.
  public static final int MOST_CHARACTERS = 40_000;

  /// @throws IllegalArgumentException where a value is out of its range
  public PlaygroundSettings {
    check(messageSize >= 200 && messageSize <= MOST_CHARACTERS, "message-size is 200 to 40000");
    check(
        editGap.toMillis() >= 1 && editGap.compareTo(Duration.ofMinutes(1)) <= 0,
        "edit-gap is 1 ms to 1 minute");
    check(longestMessage >= 1 && longestMessage <= MOST_CHARACTERS,
        "a message has 1 to 40000 characters");
  }

  /// What holds where nobody chose anything: no password, Discord's message size, five edits a second.
  public static PlaygroundSettings defaults() {
    return new PlaygroundSettings(Secret.NONE, 2_000, Duration.ofMillis(200), MOST_CHARACTERS);
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("playground: " + rule);
    }
  }
}
