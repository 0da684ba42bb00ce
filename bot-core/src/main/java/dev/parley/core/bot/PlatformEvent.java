package dev.parley.core.bot;

import dev.parley.core.access.Presence;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.conversation.TurnEvent;

/// What happened on a platform, in Parley's words. `eventId` is the platform's own id of the event, the
/// same at every delivery.
public sealed interface PlatformEvent {

  /// The platform's id of the event: 1 to 200 characters.
  String eventId();

  /// The conversation it belongs to, and the message to answer.
  ReplyAddress address();

  /// What becomes a turn.
  sealed interface Asking extends PlatformEvent {

    /// Who asks, as the platform described them then, and where.
    Presence by();

    /// Who asks.
    default Author author() {
      return by().author();
    }

    /// The id of the turn: the message that asked. Two events with the same turn are one question.
    default String turn() {
      return address().message();
    }

    /// What the end of its turn has to know of it.
    default TurnEvent atTheEnd() {
      return new TurnEvent(eventId(), turn(), this instanceof Again);
    }
  }

  /// Somebody wrote something.
  sealed interface Saying extends Asking {

    /// Their words; may be empty.
    String text();
  }

  /// Somebody changed what they had written in the message `address.message()`. It becomes no turn; told twice, it is
  /// the same.
  sealed interface Revising extends PlatformEvent {}

  /// Somebody wants something of the turn that `address.message()` began and that has ended. One at a time: while it
  /// waits or runs, no other is accepted for the same turn.
  sealed interface Again extends Asking {}

  /// Someone mentioned the bot. `text` is without the mention, may be empty.
  record Mention(String eventId, ReplyAddress address, Presence by, String text)
      implements Saying {

    /// Of somebody of whom no more is known.
    public Mention(String eventId, ReplyAddress address, Author author, String text) {
      this(eventId, address, presence(author, address), text);
    }
  }

  /// Someone wrote in a thread where the bot takes part.
  record ThreadMessage(String eventId, ReplyAddress address, Presence by, String text)
      implements Saying {

    /// Of somebody of whom no more is known.
    public ThreadMessage(String eventId, ReplyAddress address, Author author, String text) {
      this(eventId, address, presence(author, address), text);
    }
  }

  /// Someone wrote to the bot alone.
  record DirectMessage(String eventId, ReplyAddress address, Presence by, String text)
      implements Saying {

    /// Of somebody of whom no more is known.
    public DirectMessage(String eventId, ReplyAddress address, Author author, String text) {
      this(eventId, address, presence(author, address), text);
    }
  }

  /// A question that was taken back while it was answered: it waits, saying nothing, for the end of its turn. No platform
  /// sends it.
  record TakenBack(String eventId, ReplyAddress address, Presence by) implements Saying {

    /// Of somebody of whom no more is known.
    public TakenBack(String eventId, ReplyAddress address, Author author) {
      this(eventId, address, presence(author, address));
    }

    @Override
    public String text() {
      return "";
    }
  }

  /// Someone wrote a message anew: it says `text` now, without the mention. Nothing but white space takes it back.
  record MessageEdited(String eventId, ReplyAddress address, String text) implements Revising {}

  /// Someone deleted a message.
  record MessageDeleted(String eventId, ReplyAddress address) implements Revising {}

  /// Ask once more what failed, without the failed attempt.
  record Retry(String eventId, ReplyAddress address, Presence by) implements Again {

    /// Of somebody of whom no more is known.
    public Retry(String eventId, ReplyAddress address, Author author) {
      this(eventId, address, presence(author, address));
    }
  }

  /// Ask for another answer, and show that; the earlier ones stay reachable.
  record Regenerate(String eventId, ReplyAddress address, Presence by) implements Again {

    /// Of somebody of whom no more is known.
    public Regenerate(String eventId, ReplyAddress address, Author author) {
      this(eventId, address, presence(author, address));
    }
  }

  /// Go on with an answer that was cut by length or stopped.
  record Continue(String eventId, ReplyAddress address, Presence by) implements Again {

    /// Of somebody of whom no more is known.
    public Continue(String eventId, ReplyAddress address, Author author) {
      this(eventId, address, presence(author, address));
    }
  }

  /// Show another of the answers there are; the model is not asked.
  record Page(String eventId, ReplyAddress address, Presence by, Direction direction)
      implements Again {

    /// Of somebody of whom no more is known.
    public Page(String eventId, ReplyAddress address, Author author, Direction direction) {
      this(eventId, address, presence(author, address), direction);
    }
  }

  /// Which way to turn a page.
  enum Direction {
    EARLIER,
    LATER
  }

  private static Presence presence(Author author, ReplyAddress address) {
    return Presence.of(author, address.conversation().channel());
  }
}
