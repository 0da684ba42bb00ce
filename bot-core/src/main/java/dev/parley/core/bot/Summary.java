package dev.parley.core.bot;

import dev.parley.core.completion.TokenUsage;
import java.util.Optional;

/// A model's summary, and what it cost.
///
/// @param text empty where it did not come: then one does without
record Summary(String text, Optional<TokenUsage> usage) {

  /// None came.
  static final Summary NONE = new Summary("", Optional.empty());
}
