package dev.parley.core.bot;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ReplyAddress;

/// What happened on a platform, in Parley's words. `eventId` is the platform's own id of the event, the
/// same at every delivery.
public sealed interface PlatformEvent {

  /// The platform's id of the event: 1 to 200 characters.
  String eventId();

  /// The conversation it belongs to, and the message to answer.
  ReplyAddress address();

  /// What asks the model and so becomes a turn.
  sealed interface Asking extends PlatformEvent {

    /// Who asks.
    Author author();

    /// The id of the turn: the message that asked. Two events with the same turn are one question.
    default String turn() {
      return address().message();
    }
  }

  /// Someone mentioned the bot. `text` is without the mention, may be empty.
  record Mention(String eventId, ReplyAddress address, Author author, String text)
      implements Asking {}

  /// Someone wrote in a thread where the bot takes part.
  record ThreadMessage(String eventId, ReplyAddress address, Author author, String text)
      implements Asking {}

  /// Someone wrote to the bot alone.
  record DirectMessage(String eventId, ReplyAddress address, Author author, String text)
      implements Asking {}

  /// Someone pressed Retry under the failed reply to `address.message()`.
  record Retry(String eventId, ReplyAddress address, Author author) implements Asking {}
}
