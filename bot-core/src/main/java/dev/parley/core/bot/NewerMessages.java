package dev.parley.core.bot;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.settings.WhileAnswering;

/// Notices messages that came after a turn began, where by the settings they take over. [#isOvertaken] is the writer's
/// thread's; [#isOvertakenBy] comes from any.
final class NewerMessages {
  private final Look look;
  private final TurnPlace place;
  private int lying;

  /// @param look the conversation when the turn began
  NewerMessages(Look look, TurnPlace place) {
    this.look = look;
    this.place = place;
    this.lying = look.lying();
  }

  /// Whether `event`, which arrived here, takes over.
  boolean isOvertakenBy(PlatformEvent.Asking event) {
    return isInterrupting() && isNewer(event);
  }

  /// Whether something that another replica accepted takes over: the inbox is looked at where its length has changed.
  boolean isOvertaken(int waiting) {
    boolean isChanged = waiting != lying;
    lying = waiting;
    ConversationId conversation = look.conversation().id();
    return isChanged && isInterrupting()
        && place.ports().inbox().waiting(conversation).stream().anyMatch(this::isNewer);
  }

  private boolean isInterrupting() {
    return place.settings().arrivals().whileAnswering() == WhileAnswering.INTERRUPT;
  }

  private boolean isNewer(PlatformEvent.Asking event) {
    return event instanceof PlatformEvent.Saying
        && look.waiting().stream().noneMatch(one -> one.eventId().equals(event.eventId()));
  }
}
