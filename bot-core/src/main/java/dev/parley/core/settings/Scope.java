package dev.parley.core.settings;

import java.util.Locale;
import java.util.Optional;

/// How far a choice reaches, widest first; a nearer one wins.
public enum Scope {
  /// All that one Parley serves: its operator's file.
  OPERATOR,
  WORKSPACE,
  CHANNEL,
  THREAD,
  /// One person, wherever they are in the workspace.
  PERSON;

  /// The word for it, as people write and stores keep it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The scope that `word` stands for, in any case.
  public static Optional<Scope> of(String word) {
    for (Scope scope : values()) {
      if (scope.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
