package dev.parley.core.bot;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people said in a thread before the bot was first mentioned there: its question is asked with that, so that "what do
/// you think of this?" has something to be about. It stays with the question, for the turns that follow.
record ThreadSoFar(Look look, TurnPlace place) {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadSoFar.class);

  /// The question with what stands above it, where it is the first of its conversation and asked in the middle of a thread.
  Ask.Afresh told(Ask.Afresh ask, Burst burst) {
    PlatformEvent.Asking head = burst.head();
    String thread = head.address().conversation().thread();
    boolean isInTheMiddle = head instanceof PlatformEvent.Mention
        && look.conversation().exchanges().isEmpty()
        && !thread.equals(ConversationId.WHOLE_CHANNEL)
        && !thread.equals(head.address().message());
    return isInTheMiddle
        ? earlier(head).map(earlier -> with(ask, earlier)).orElse(ask)
        : ask;
  }

  private Optional<String> earlier(PlatformEvent.Asking head) {
    ConversationId conversation = head.address().conversation();
    Platform platform = place.ports().platforms().get(conversation.platform());
    if (platform == null) {
      return Optional.empty();
    }
    try {
      return EarlierMessages.inThread(
          platform.history(conversation, Optional.of(head.address().message()),
              EarlierMessages.MOST),
          EarlierMessages.MOST_TOKENS);
    } catch (RuntimeException unreadable) {
      LOG.info("what stands in {} cannot be read; the question is asked without: {}",
          conversation, unreadable.toString());
      return Optional.empty();
    }
  }

  private static Ask.Afresh with(Ask.Afresh ask, String earlier) {
    Exchange exchange = ask.exchange();
    ChatMessage.User first = exchange.asked().getFirst();
    List<ChatMessage.User> asked = new ArrayList<>(exchange.asked());
    asked.set(0, new ChatMessage.User(first.author(), first.message(),
        ChatMessage.ofText(earlier + "\n\n" + first.text())));
    return new Ask.Afresh(
        new Exchange(exchange.turn(), asked, exchange.answers(), exchange.shown(),
            exchange.replyParts()),
        ask.history());
  }
}
