package dev.parley.core.reply;

import java.util.List;

/// One message as it shall stand: the whole text, within the platform's size, and its buttons.
///
/// @param last no later draft of this message will follow
public record MessageDraft(String text, List<ReplyButton> buttons, boolean last) {
  public MessageDraft {
    buttons = List.copyOf(buttons);
  }
}
