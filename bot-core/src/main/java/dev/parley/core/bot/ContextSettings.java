package dev.parley.core.bot;

import dev.parley.core.conversation.ContextWindow;
import dev.parley.core.conversation.TokenEstimate;

/// How much of a conversation the model is sent, and what of the rest it is told.
///
/// @param tokens the most that is sent, in tokens, at least [ContextWindow#LEAST]; less where the model reads less
/// @param isSummedUp whether the model is asked for a summary of what is left out, at each cut
public record ContextSettings(int tokens, TokenEstimate estimate, boolean isSummedUp) {

  /// @throws IllegalArgumentException where that is too little
  public ContextSettings {
    if (tokens < ContextWindow.LEAST) {
      throw new IllegalArgumentException(
          "a context has at least %d tokens, not %d".formatted(ContextWindow.LEAST, tokens));
    }
  }

  /// So many tokens, and no summary.
  ///
  /// @throws IllegalArgumentException where that is too little
  public ContextSettings(int tokens) {
    this(tokens, TokenEstimate.DEFAULTS, false);
  }
}
