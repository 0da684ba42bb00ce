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

  /// Say `sentence`; the model is not asked and nothing is remembered.
  record Say(String sentence, Optional<ReplyInFlight> resumed) implements Question {}

  /// Nothing is left to do: what was to be tried again is answered or forgotten.
  record Settled(Exchange exchange) implements Question {}

  /// Decides.
  ///
  /// @param longest the longest question that is read, in characters
  static Question of(PlatformEvent.Asking event, Conversation conversation, int longest) {
    Optional<ReplyInFlight> resumed =
        conversation.inFlight().filter(reply -> reply.turn().equals(event.turn()));
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
    int length = said.text().length();
    if (length > longest) {
      return new Say(
          "Your message has %,d characters; I read at most %,d. Please shorten it or ask in parts."
              .formatted(length, longest),
          resumed);
    }
    ChatMessage.User asked =
        new ChatMessage.User(said.author(), said.message(), ChatMessage.ofText(said.text()));
    return new Ask(asked, conversation.before(said.message()), resumed);
  }

  private static Question again(
      String turn, Conversation conversation, Optional<ReplyInFlight> resumed) {
    Optional<Exchange> failed = conversation.exchange(turn);
    if (failed.isPresent()
        && isToRetry(failed.get().state())
        && failed.get().messages().getFirst() instanceof ChatMessage.User asked) {
      ReplyInFlight inPlace = new ReplyInFlight(turn, failed.get().replyParts(), "");
      return new Ask(asked, conversation.before(turn), resumed.or(() -> Optional.of(inPlace)));
    }
    return new Settled(
        failed.orElseGet(() -> new Exchange(turn, List.of(), ReplyState.DONE, List.of())));
  }

  private static boolean isToRetry(ReplyState state) {
    return switch (state) {
      case FAILED, INTERRUPTED, GROWING -> true;
      case DONE, STOPPED, CUT -> false;
    };
  }
}
