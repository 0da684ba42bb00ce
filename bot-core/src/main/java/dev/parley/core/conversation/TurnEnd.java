package dev.parley.core.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The end of a turn: what is kept of it, and the events that leave the inbox with it.
///
/// @param exchange empty where nothing is kept: the question was taken back
/// @param keep how long the conversation is remembered from now on where nobody goes on with it; at least a minute
/// @param revision of how many changes to messages the exchange knows ([Written#revision])
public record TurnEnd(
    List<TurnEvent> events,
    String turn,
    Optional<Exchange> exchange,
    Duration keep,
    int revision) {

  /// How long where nobody chose.
  public static final Duration USUAL = Duration.ofDays(90);

  public TurnEnd {
    events = List.copyOf(events);
  }

  /// An end of a conversation that is remembered as long as usual.
  public TurnEnd(
      List<TurnEvent> events, String turn, Optional<Exchange> exchange, int revision) {
    this(events, turn, exchange, USUAL, revision);
  }

  /// An end that knows of no change to a message.
  public TurnEnd(List<TurnEvent> events, Exchange exchange) {
    this(events, exchange.turn(), Optional.of(exchange), 0);
  }

  /// This, of a conversation that is remembered for `time`.
  public TurnEnd keptFor(Duration time) {
    return new TurnEnd(events, turn, exchange, time, revision);
  }

  /// The end of a turn of which nothing is kept.
  public static TurnEnd forgetting(List<TurnEvent> events, String turn) {
    return new TurnEnd(events, turn, Optional.empty(), 0);
  }
}
