package dev.parley.core.bot;

import dev.parley.core.conversation.ContextWindow;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.settings.Settings;

/// How the bot behaves, as its operator chose.
///
/// @param defaults what holds for a turn where nobody chose anything else
/// @param longestMessage the longest question that is read, in characters
/// @param window how much of a conversation the model is sent
public record BotSettings(
    Settings defaults,
    int longestMessage,
    ContextWindow window,
    Arrivals arrivals,
    ReplySettings reply) {}
