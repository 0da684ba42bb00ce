package dev.parley.core.reply;

/// One thing to do on the platform. `part` counts the reply's messages from 0.
public sealed interface ReplyAction {

  /// Show that the answer is being worked on, before there is text.
  record Status() implements ReplyAction {}

  /// Send a new message.
  record Post(int part, MessageDraft draft) implements ReplyAction {}

  /// Replace the whole text of the message `message`.
  record Edit(int part, String message, MessageDraft draft) implements ReplyAction {}
}
