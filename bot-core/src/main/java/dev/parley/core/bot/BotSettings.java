package dev.parley.core.bot;

import dev.parley.core.conversation.ContextWindow;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.settings.Settings;

/// How the bot behaves, as its operator chose.
///
/// @param defaults what holds for a turn where nobody chose anything else
/// @param longestMessage the longest question that is read, in characters
/// @param context how much of a conversation the model is sent
public record BotSettings(
    Settings defaults,
    int longestMessage,
    ContextSettings context,
    Arrivals arrivals,
    ReplySettings reply) {

  /// A bot that sends so much of a conversation, and no summary of the rest.
  public BotSettings(
      Settings defaults, int longestMessage, ContextWindow window, Arrivals arrivals,
      ReplySettings reply) {
    this(defaults, longestMessage, new ContextSettings(window.tokens()), arrivals, reply);
  }
}
