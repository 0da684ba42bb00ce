package dev.parley.core.bot;

import dev.parley.core.access.Decision;
import dev.parley.core.language.Sentence;

/// Says to a person why they may not.
public final class AccessSentence {
  private AccessSentence() {}

  /// The reason, and whom to ask.
  public static Sentence of(Decision.Refused refused) {
    return refused.reason() == Decision.Reason.RANK_TOO_LOW
        ? Sentence.family("access.needs", refused.group())
        : Sentence.family("access.refused", refused.reason());
  }
}
