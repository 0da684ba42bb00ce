package dev.parley.core.conversation;

import java.util.List;
import java.util.Optional;

/// What was said in one conversation, oldest first, and the reply in flight where there is one.
public record Conversation(
    ConversationId id,
    List<Exchange> exchanges,
    Optional<ReplyInFlight> inFlight) {
  public Conversation {
    exchanges = List.copyOf(exchanges);
  }

  /// A conversation in which nothing was said.
  public static Conversation empty(ConversationId id) {
    return new Conversation(id, List.of(), Optional.empty());
  }

  /// The exchanges before the turn `turn`: all of them where it is new, fewer where it is answered again.
  public List<Exchange> before(String turn) {
    return exchanges.stream().takeWhile(exchange -> !exchange.turn().equals(turn)).toList();
  }

  /// The exchange of the turn `turn`, where it was answered before.
  public Optional<Exchange> exchange(String turn) {
    return exchanges.stream().filter(exchange -> exchange.turn().equals(turn)).findFirst();
  }
}
