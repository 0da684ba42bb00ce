package dev.parley.core.conversation;

import java.util.List;
import java.util.Optional;

/// The end of a turn: what is kept of it, and the events that leave the inbox with it.
///
/// @param exchange empty where nothing is kept: the question was taken back
/// @param revision of how many changes to messages the exchange knows ([Written#revision])
public record TurnEnd(
    List<TurnEvent> events,
    String turn,
    Optional<Exchange> exchange,
    int revision) {
  public TurnEnd {
    events = List.copyOf(events);
  }

  /// An end that knows of no change to a message.
  public TurnEnd(List<TurnEvent> events, Exchange exchange) {
    this(events, exchange.turn(), Optional.of(exchange), 0);
  }

  /// The end of a turn of which nothing is kept.
  public static TurnEnd forgetting(List<TurnEvent> events, String turn) {
    return new TurnEnd(events, turn, Optional.empty(), 0);
  }
}
