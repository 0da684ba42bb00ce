package dev.parley.app.settings;

import dev.parley.core.bot.Arrivals;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Settings;

/// What holds for every conversation.
///
/// @param choices what the operator chose of what people may choose too; the model is the endpoint's own
/// @param messageCharacters the longest message that is answered, in code points
/// @param contextTokens how much the model is shown, in tokens, estimated
/// @param arrivals what becomes of messages that come faster than answers
public record ConversationSettings(
    Choices choices,
    int messageCharacters,
    int contextTokens,
    Arrivals arrivals) {

  /// What is asked with where nobody else chose.
  public Settings defaults() {
    return Settings.of(choices);
  }
}
