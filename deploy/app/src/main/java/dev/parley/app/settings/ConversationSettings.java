package dev.parley.app.settings;

import dev.parley.core.bot.ContextSettings;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Settings;

/// What holds for every conversation.
///
/// @param choices what the operator chose of what people may choose too; the model is the endpoint's own
/// @param messageCharacters the longest message that is answered, in code points
/// @param context how much of a conversation the model is shown
public record ConversationSettings(
    Choices choices,
    int messageCharacters,
    ContextSettings context) {

  /// What is asked with where nobody else chose.
  public Settings defaults() {
    return Settings.of(choices);
  }
}
