package dev.parley.core.reply;

/// One thing to do on the platform. `part` counts the reply's messages from 0.
public sealed interface ReplyAction {

  /// Show that the answer is being worked on, before there is text: `line` says how, in a few words.
  record Status(String line) implements ReplyAction {}

  /// Send a new message. Where the platform appends ([Ability#APPEND]) and the draft is not the last, this begins a
  /// message that grows.
  record Post(int part, MessageDraft draft) implements ReplyAction {}

  /// Replace the whole text of the message `message`.
  record Edit(int part, String message, MessageDraft draft) implements ReplyAction {}

  /// Add `piece` to the end of the message `message`, which grows.
  record Append(int part, String message, String piece) implements ReplyAction {}

  /// Add `piece`, which may be empty, to the end of the message `message`, and let it grow no more; then it stands
  /// there as `draft`.
  record Finish(int part, String message, String piece, MessageDraft draft)
      implements ReplyAction {}

  /// Send a file below the reply: `content` is Markdown.
  record Attach(String name, String content) implements ReplyAction {}

  /// Take the message `message` away: the reply has grown shorter.
  record Delete(int part, String message) implements ReplyAction {}
}
