package dev.parley.app.settings;

import dev.parley.core.bot.Arrivals;
import dev.parley.core.settings.Settings;

/// What holds for every conversation.
///
/// @param defaults what is asked with where nobody chose; its model is the endpoint's own
/// @param messageCharacters the longest message that is answered, in code points
/// @param contextTokens how much the model is shown, in tokens, estimated
/// @param arrivals what becomes of messages that come faster than answers
public record ConversationSettings(
    Settings defaults,
    int messageCharacters,
    int contextTokens,
    Arrivals arrivals) {}
