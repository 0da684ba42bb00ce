package dev.parley.core.conversation;

import java.util.List;

/// The end of a turn: what is kept of it, and the events that leave the inbox with it.
public record TurnEnd(List<TurnEvent> events, Exchange exchange) {
  public TurnEnd {
    events = List.copyOf(events);
  }
}
