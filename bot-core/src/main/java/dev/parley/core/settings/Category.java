package dev.parley.core.settings;

/// What kind of thing a setting is about; for showing them in groups, in this order.
public enum Category {
  /// Whom is asked, and with which instructions.
  MODEL,
  /// How the next token is drawn.
  SAMPLING,
  /// How much is answered, and in what form.
  OUTPUT,
  /// How a reply appears.
  REPLY,
  /// When Parley answers, and what it remembers.
  CONVERSATION
}
