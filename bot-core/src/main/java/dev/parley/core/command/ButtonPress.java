package dev.parley.core.command;

import dev.parley.core.access.Presence;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.settings.Place;

/// A pressed button.
///
/// @param pressId the platform's id of the press, the same for a press that is delivered twice
/// @param address the conversation, and the message whose answer the button stands under
/// @param place where it was pressed
public record ButtonPress(
    String pressId,
    ReplyAddress address,
    Place place,
    Presence by,
    ReplyButton.Action action) {}
