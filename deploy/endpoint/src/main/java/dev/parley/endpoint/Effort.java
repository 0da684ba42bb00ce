package dev.parley.endpoint;

import java.util.Locale;

/// How long the demo model pretends to think.
enum Effort {
  NONE(0),
  LOW(1),
  MEDIUM(3),
  HIGH(6);

  private final int sentences;

  Effort(int sentences) {
    this.sentences = sentences;
  }

  /// How many sentences of reasoning go before the answer.
  int sentences() {
    return sentences;
  }

  /// The effort of this name; empty is none.
  static Effort of(String wire) {
    return wire.isEmpty() ? NONE : valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
