package dev.parley.playground;

import dev.parley.core.settings.Secret;

/// How the playground behaves as a platform.
///
/// @param password asked for before anything is shown; [Secret#NONE] leaves it open
/// @param longestMessage the longest message of a person, in characters: 1 to 40,000, which is what a
///     stored message can hold in the worst case
public record PlaygroundSettings(Secret password, Manners manners, int longestMessage) {

  /// The most characters that a message can be allowed to have.
  public static final int MOST_CHARACTERS = 40_000;

  /// @throws IllegalArgumentException where a value is out of its range
  public PlaygroundSettings {
    if (longestMessage < 1 || longestMessage > MOST_CHARACTERS) {
      throw new IllegalArgumentException("playground: a message has 1 to 40000 characters");
    }
  }

  /// What holds where nobody chose anything: no password, manners of its own.
  public static PlaygroundSettings defaults() {
    return new PlaygroundSettings(Secret.NONE, Manners.Own.DEFAULT, MOST_CHARACTERS);
  }
}
