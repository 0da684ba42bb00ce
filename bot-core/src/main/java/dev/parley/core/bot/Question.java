package dev.parley.core.bot;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import java.util.List;
import java.util.Optional;

/// What a turn has to do, decided from the event and the conversation as it stands. Pure.
sealed interface Question {

  /// Ask the model: `asked` after `history`.
  record Ask(ChatMessage.User asked, List<Exchange> history, Optional<ReplyInFlight> resumed)
      implements Question {}

  /// Show an answer that the model had ended when an earlier attempt to show it broke off.
  record Show(ChatMessage.User asked, ReplyInFlight answer) implements Question {}

  /// Say `sentence`; the model is not asked and nothing is remembered.
  record Say(String sentence, Optional<ReplyInFlight> resumed) implements Question {}

  /// Nothing is left to do: it is answered.
  record Settled(Exchange exchange) implements Question {}

  /// What is said where a question is to be asked again that is no longer known.
  String FORGOTTEN = "That question was forgotten; please ask it again.";

  /// Decides.
  ///
  /// @param longest the longest question that is read, in characters
  static Question of(PlatformEvent.Asking event, Conversation conversation, int longest) {
    Optional<ReplyInFlight> resumed =
        conversation.inFlight().filter(reply -> reply.turn().equals(event.turn()));
    Optional<Exchange> answered = conversation.exchange(event.turn());
    if (answered.isPresent() && !(event instanceof PlatformEvent.Retry)) {
      return new Settled(answered.get()); // delivered again after its claim had run out
    }
    return switch (event) {
      case PlatformEvent.Mention(_, var address, var author, var text) ->
        said(new Said(author, address.message(), text), conversation, resumed, longest);
      case PlatformEvent.ThreadMessage(_, var address, var author, var text) ->
        said(new Said(author, address.message(), text), conversation, resumed, longest);
      case PlatformEvent.DirectMessage(_, var address, var author, var text) ->
        said(new Said(author, address.message(), text), conversation, resumed, longest);
      case PlatformEvent.Retry retry -> again(retry.turn(), conversation, resumed);
    };
  }

  /// A person's words, and where they stand.
  record Said(Author author, String message, String text) {}

  private static Question said(
      Said said, Conversation conversation, Optional<ReplyInFlight> resumed, int longest) {
    if (said.text().isBlank()) {
      return new Say("Hello %s! Ask me something, for example: what can you help us with?"
          .formatted(said.author().name()), resumed);
    }
    int length = said.text().codePointCount(0, said.text().length());
    if (length > longest) {
      return new Say(
          "Your message has %,d characters; I read at most %,d. Please shorten it or ask in parts."
              .formatted(length, longest),
          resumed);
    }
    ChatMessage.User asked =
        new ChatMessage.User(said.author(), said.message(), ChatMessage.ofText(said.text()));
    return question(asked, conversation.before(said.message()), resumed);
  }

  private static Question question(
      ChatMessage.User asked, List<Exchange> history, Optional<ReplyInFlight> resumed) {
    return resumed.filter(ReplyInFlight::isAnswered)
        .<Question>map(answer -> new Show(asked, answer))
        .orElseGet(() -> new Ask(asked, history, resumed));
  }

  private static Question again(
      String turn, Conversation conversation, Optional<ReplyInFlight> resumed) {
    Optional<Exchange> failed = conversation.exchange(turn);
    if (failed.isEmpty()) {
      return new Say(FORGOTTEN, resumed);
    }
    Exchange exchange = failed.get();
    if (!exchange.asked().isEmpty() && isToRetry(exchange.state())) {
      ChatMessage.User asked = exchange.asked().getFirst();
      ReplyInFlight inPlace = ReplyInFlight.growing(turn, exchange.replyParts(), "");
      return question(asked, conversation.before(turn), resumed.or(() -> Optional.of(inPlace)));
    }
    return new Settled(exchange);
  }

  private static boolean isToRetry(ReplyState state) {
    return switch (state) {
      case FAILED, INTERRUPTED, GROWING -> true;
      case DONE, STOPPED, CUT -> false;
    };
  }
}
