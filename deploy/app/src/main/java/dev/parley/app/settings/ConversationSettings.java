package dev.parley.app.settings;

import dev.parley.core.bot.Arrivals;
import dev.parley.core.bot.ContextSettings;
import dev.parley.core.settings.Settings;

/// What holds for every conversation.
///
/// @param defaults what is asked with where nobody chose; its model is the endpoint's own
/// @param messageCharacters the longest message that is answered, in code points
/// @param context how much of a conversation the model is shown
/// @param arrivals what becomes of messages that come faster than answers
public record ConversationSettings(
    Settings defaults,
    int messageCharacters,
    ContextSettings context,
    Arrivals arrivals) {}
