package dev.parley.core.command;

import dev.parley.core.bot.Person;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.ReplyButton;

/// A pressed button.
///
/// @param pressId the platform's id of the press, the same for a press that is delivered twice
/// @param address the conversation, and the message whose answer the button stands under
public record ButtonPress(
    String pressId,
    ReplyAddress address,
    Person by,
    ReplyButton.Action action) {}
