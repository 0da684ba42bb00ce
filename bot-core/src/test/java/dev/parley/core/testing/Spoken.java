package dev.parley.core.testing;

import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.TurnEnd;
import dev.parley.core.conversation.TurnEvent;
import dev.parley.core.language.Language;
import dev.parley.core.reply.FirstPost;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.settings.ReasoningShown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Things said, for tests that do not care what exactly.
public final class Spoken {
  /// Somebody.
  public static final Author ADA = new Author("U1", "ada");

  /// A reply whose first message comes with its first character, and without a footer.
  public static final ReplySettings AT_ONCE = new ReplySettings(
      new FirstPost(1, Duration.ZERO), false, ReasoningShown.HIDDEN, 8,
      Language.ENGLISH);

  private Spoken() {}

  /// A thread in one workspace.
  public static ConversationId thread(String thread) {
    return new ConversationId("playground", "W", "general", thread);
  }

  /// A mention in a message, which is its turn.
  public static PlatformEvent.Mention mention(ConversationId id, String eventId, String message) {
    return new PlatformEvent.Mention(eventId, new ReplyAddress(id, message), ADA, "hello");
  }

  /// A finished exchange of the turn `turn`.
  public static Exchange exchange(String turn, String answer) {
    return Exchange.of(turn,
        List.of(new ChatMessage.User(ADA, turn, ChatMessage.ofText("hello"))),
        answer(answer, ReplyState.DONE), List.of("reply-to-" + turn));
  }

  /// The end of a turn that one event began.
  public static TurnEnd end(String eventId, Exchange exchange) {
    return new TurnEnd(
        List.of(new TurnEvent(eventId, exchange.turn(), false)), exchange);
  }

  /// An answer of which nothing more is known.
  public static Answer answer(String text, ReplyState state) {
    return Answer.of(text, Optional.empty(), state, AnswerFacts.NONE);
  }
}
