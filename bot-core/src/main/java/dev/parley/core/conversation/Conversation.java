package dev.parley.core.conversation;

import java.util.List;
import java.util.Optional;

/// What was said in one conversation, oldest first, and the reply in flight where there is one.
///
/// @param leftOut what of it the model is no longer sent, where something is
public record Conversation(
    ConversationId id,
    List<Exchange> exchanges,
    Optional<ReplyInFlight> inFlight,
    Optional<LeftOut> leftOut) {
  public Conversation {
    exchanges = List.copyOf(exchanges);
  }

  /// A conversation of which the model is sent everything.
  public Conversation(
      ConversationId id, List<Exchange> exchanges, Optional<ReplyInFlight> inFlight) {
    this(id, exchanges, inFlight, Optional.empty());
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

  /// What the turn `turn` leaves out by the record; nothing where it lies in what is left out itself: a summary would
  /// tell what came after it.
  public Optional<LeftOut> leftOutBefore(String turn) {
    return leftOut.filter(_ -> !isLeftOut(turn));
  }

  /// Whether the model is no longer sent the turn `turn`; false for one that is not known.
  public boolean isLeftOut(String turn) {
    return leftOut.isPresent() && exchanges.stream()
        .dropWhile(exchange -> !exchange.turn().equals(turn))
        .anyMatch(exchange -> exchange.turn().equals(leftOut.get().upTo()));
  }

  /// Whether nothing was said after the turn `turn`.
  public boolean isNewest(String turn) {
    return exchange(turn).isEmpty() || exchanges.getLast().turn().equals(turn);
  }
}
