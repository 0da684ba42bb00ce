package dev.parley.core.bot;

import dev.parley.core.reply.ReplySettings;

/// How the bot behaves, as its operator chose. What people may choose too is in `operator`; the rest is the same for all.
///
/// @param longestMessage the longest question that is read, in characters
/// @param context how much of a conversation the model is sent
/// @param reply how a reply appears; what people may choose of it holds where nobody did
public record BotSettings(
    Operator operator,
    int longestMessage,
    ContextSettings context,
    ReplySettings reply) {}
