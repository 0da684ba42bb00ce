package dev.parley.core.reply;

/// One thing to do on the platform. `part` counts the reply's messages from 0.
public sealed interface ReplyAction {

  /// Show that the answer is being worked on, before there is text: `line` says how, in a few words.
  record Status(String line) implements ReplyAction {}

  /// Send a new message.
  record Post(int part, MessageDraft draft) implements ReplyAction {}

  /// Replace the whole text of the message `message`, its buttons and its files.
  record Edit(int part, String message, MessageDraft draft) implements ReplyAction {}

  /// Send a new message that grows by what is appended to it. Asked for only where the platform has [Ability#APPEND].
  record Open(int part, String text) implements ReplyAction {}

  /// Add `piece` to the end of the message `message`, which grows.
  record Append(int part, String message, String piece) implements ReplyAction {}

  /// Add `piece`, which may be empty, to the end of the message `message`, and let it grow no more; then it stands
  /// there as `draft`.
  record Finish(int part, String message, String piece, MessageDraft draft)
      implements ReplyAction {}

  /// Take the message `message` away: the reply has grown shorter. Asked for only where the platform has
  /// [Ability#DELETE].
  record Delete(int part, String message) implements ReplyAction {}
}
