package dev.parley.core.bot;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.TurnEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The events that are one turn: nearly always one; several where one person wrote several messages in a row before
/// the first was answered. The turn has the id of the first, and its reply answers the last.
///
/// @param events oldest first, at least one
record Burst(List<PlatformEvent.Asking> events) {

  /// The most messages that are one turn.
  static final int MOST = 20;

  Burst {
    events = List.copyOf(events);
  }

  /// What to do next of what waits. A turn that is taken up again has the events it had.
  ///
  /// @param longest the most characters of all messages together, as of one
  static Burst of(Look look, int longest) {
    PlatformEvent.Asking head = look.waiting().getFirst();
    return look.conversation().inFlight()
        .filter(reply -> reply.turn().equals(head.turn()))
        .map(reply -> begun(look.waiting(), reply))
        .orElseGet(() -> fresh(look.waiting(), longest));
  }

  PlatformEvent.Asking head() {
    return events.getFirst();
  }

  String turn() {
    return head().turn();
  }

  /// Where the reply goes: below the newest message.
  ReplyAddress address() {
    return events.getLast().address();
  }

  List<String> ids() {
    return events.stream().map(PlatformEvent::eventId).toList();
  }

  List<TurnEvent> atTheEnd() {
    return events.stream().map(PlatformEvent.Asking::atTheEnd).toList();
  }

  /// Who wants it, and who asked at first.
  List<Author> askers(Conversation conversation) {
    return Stream.concat(
        events.stream().map(PlatformEvent.Asking::author),
        conversation.exchange(turn()).stream()
            .flatMap(exchange -> exchange.asked().stream())
            .map(ChatMessage.User::author))
        .distinct()
        .toList();
  }

  /// What was said, without the messages that say nothing.
  List<ChatMessage.User> said() {
    return events.stream()
        .filter(PlatformEvent.Saying.class::isInstance)
        .map(PlatformEvent.Saying.class::cast)
        .filter(saying -> !saying.text().isBlank())
        .map(saying -> new ChatMessage.User(
            saying.author(), saying.turn(), ChatMessage.ofText(saying.text())))
        .toList();
  }

  /// Whether all of it was taken back.
  boolean isTakenBack() {
    return events.stream().allMatch(PlatformEvent.TakenBack.class::isInstance);
  }

  /// This and what is to be done after it of what waits, as one turn.
  ///
  /// @param longest the most characters of all messages together
  /// @return empty where that is no turn, or too much for one
  Optional<Burst> joined(List<PlatformEvent.Asking> waiting, int longest) {
    List<String> own = ids();
    List<PlatformEvent.Asking> all = new ArrayList<>(
        waiting.stream().filter(event -> own.contains(event.eventId())).toList());
    List<PlatformEvent.Asking> rest =
        waiting.stream().filter(event -> !own.contains(event.eventId())).toList();
    if (!rest.isEmpty()) {
      all.addAll(fresh(rest, longest).events());
    }
    boolean isTurn = !all.isEmpty() && all.size() <= MOST
        && all.stream().allMatch(PlatformEvent.Saying.class::isInstance)
        && all.stream().mapToInt(Burst::length).sum() <= longest;
    return isTurn ? Optional.of(new Burst(all)) : Optional.empty();
  }

  /// Whether a message that arrives now would be part of it, where the same person sends it.
  boolean isOpen(Look look) {
    return head() instanceof PlatformEvent.Saying
        && events.size() < MOST
        && look.waiting().size() == events.size()
        && look.conversation().inFlight().filter(reply -> reply.turn().equals(turn())).isEmpty();
  }

  /// How many characters an event says.
  static int length(PlatformEvent.Asking event) {
    return event instanceof PlatformEvent.Saying saying
        ? saying.text().codePointCount(0, saying.text().length())
        : 0;
  }

  private static Burst begun(List<PlatformEvent.Asking> waiting, ReplyInFlight reply) {
    List<PlatformEvent.Asking> same = waiting.stream()
        .skip(1)
        .takeWhile(event -> reply.events().contains(event.eventId()))
        .toList();
    List<PlatformEvent.Asking> events = new ArrayList<>(List.of(waiting.getFirst()));
    events.addAll(same);
    return new Burst(events);
  }

  private static Burst fresh(List<PlatformEvent.Asking> waiting, int longest) {
    PlatformEvent.Asking head = waiting.getFirst();
    List<PlatformEvent.Asking> events = new ArrayList<>(List.of(head));
    int characters = length(head);
    for (PlatformEvent.Asking next : waiting.subList(1, waiting.size())) {
      characters += length(next);
      if (!isOfOneBurst(head, next) || events.size() >= MOST || characters > longest) {
        break;
      }
      events.add(next);
    }
    return new Burst(events);
  }

  private static boolean isOfOneBurst(PlatformEvent.Asking head, PlatformEvent.Asking next) {
    return head instanceof PlatformEvent.Saying
        && next instanceof PlatformEvent.Saying
        && next.author().id().equals(head.author().id());
  }

  /// The event that is too long to be read, where one is.
  Optional<PlatformEvent.Asking> tooLong(int longest) {
    return events.stream().filter(event -> length(event) > longest).findFirst();
  }
}
