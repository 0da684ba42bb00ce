package dev.parley.core.reply;

import java.util.List;

/// One message as it shall stand: the whole text, in the platform's dialect and within its size, its buttons, and the
/// files that hang on it.
///
/// @param last no later draft of this message will follow
public record MessageDraft(
    String text,
    List<ReplyButton> buttons,
    List<ReplyFile> files,
    boolean last) {
  public MessageDraft {
    buttons = List.copyOf(buttons);
    files = List.copyOf(files);
  }

  /// A message without files.
  public MessageDraft(String text, List<ReplyButton> buttons, boolean last) {
    this(text, buttons, List.of(), last);
  }

  /// Whether it looks the same as `other`.
  boolean looksLike(MessageDraft other) {
    return text.equals(other.text) && buttons.equals(other.buttons) && files.equals(other.files);
  }
}
