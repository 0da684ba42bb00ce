package dev.parley.core.access;

import java.util.Optional;

/// Whether somebody may. Data, from which the sentence is made in their language.
public sealed interface Decision {

  /// They may.
  record Allowed() implements Decision {}

  /// They may not.
  ///
  /// @param group what they wanted
  /// @param by the rule's subject, where one rule decided
  record Refused(Reason reason, CommandGroup group, Optional<Subject> by) implements Decision {}

  /// Whether they may.
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /// Why somebody may not.
  enum Reason {
    /// Another bot that is not answered: nothing is said.
    BOT,
    /// Direct messages are off.
    DIRECT_MESSAGES_OFF,
    /// The person, or one of their roles, is blocked.
    PERSON_BLOCKED,
    /// The channel, or its category, is blocked.
    CHANNEL_BLOCKED,
    /// Only some people may, and this is none of them.
    PERSON_NOT_ALLOWED,
    /// Only in some channels, and this is none of them.
    CHANNEL_NOT_ALLOWED,
    /// A higher rank is needed: [CommandGroup#needed].
    RANK_TOO_LOW
  }
}
