package dev.parley.core.bot;

import dev.parley.core.access.Member;
import dev.parley.core.access.Rank;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Stops what a person may stop: the answers to their own questions; an admin, everybody's. What is being written ends
/// with the text that came; what only waits is taken off the inbox, and is never begun.
final class Stopper {
  private final BotPorts ports;
  private final TurnRunner runner;

  Stopper(BotPorts ports, TurnRunner runner) {
    this.ports = ports;
    this.runner = runner;
  }

  /// Stops the turns of the conversation that `which` accepts by their ids.
  Stopping stop(ConversationId conversation, Predicate<String> which, Member by) {
    List<Author> others = new ArrayList<>();
    Optional<Turn> running = runner.running(conversation);
    boolean stoppedHere = running.filter(turn -> which.test(turn.id()))
        .filter(turn -> mayStop(by, turn.askers(), others))
        .filter(Turn::stop)
        .isPresent();
    Look look = ports.inbox().look(conversation);
    Optional<Burst> elsewhere = running.isPresent() ? Optional.empty() : begun(look);
    boolean stoppedThere = elsewhere.filter(burst -> which.test(burst.turn()))
        .filter(burst -> mayStop(by, burst.askers(look.conversation()), others))
        .filter(burst -> ports.conversations().askToStop(conversation, burst.turn()))
        .isPresent();
    List<String> begun =
        running.map(Turn::burst).or(() -> elsewhere).map(Burst::ids).orElse(List.of());
    List<PlatformEvent.Asking> own = look.waiting().stream()
        .filter(event -> which.test(event.turn()) && !begun.contains(event.eventId()))
        .filter(event -> mayStop(by, List.of(event.author()), others))
        .toList();
    int withdrawn = own.isEmpty() ? 0 : ports.inbox().withdraw(conversation, own);
    return new Stopping(stoppedHere || stoppedThere, withdrawn, others);
  }

  /// The turn that has begun, wherever it runs.
  private static Optional<Burst> begun(Look look) {
    boolean hasBegun = !look.waiting().isEmpty()
        && look.conversation().inFlight()
            .filter(reply -> reply.turn().equals(look.waiting().getFirst().turn()))
            .isPresent();
    return hasBegun ? Optional.of(Burst.of(look, 0)) : Optional.empty();
  }

  private static boolean mayStop(Member by, List<Author> askers, List<Author> others) {
    boolean may = by.rank() == Rank.WORKSPACE_ADMIN
        || askers.stream().anyMatch(asker -> asker.id().equals(by.author().id()));
    if (!may) {
      askers.stream().filter(asker -> !others.contains(asker)).forEach(others::add);
    }
    return may;
  }
}
