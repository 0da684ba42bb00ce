package dev.parley.core.bot;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What becomes of a conversation where somebody changes a message of theirs: edits it, or deletes it. Pure.
///
/// @param instead what now waits in the place of the event with the same id
/// @param withdrawn the events that leave the inbox
/// @param before the exchange in which the message was answered, as it was
/// @param after the same as it is then; empty where there was none, or nothing is left that was asked
public record Revision(
    Optional<PlatformEvent.Saying> instead,
    List<PlatformEvent.Asking> withdrawn,
    Optional<Exchange> before,
    Optional<Exchange> after) {

  public Revision {
    withdrawn = List.copyOf(withdrawn);
  }

  /// What `event` does to the conversation as it stands.
  public static Revision of(PlatformEvent.Revising event, Look look) {
    String message = event.address().message();
    Optional<PlatformEvent.Saying> waiting = saying(message, look);
    Optional<PlatformEvent.Saying> then = waiting.flatMap(one -> changed(one, event, look));
    Optional<Exchange> before = look.conversation().exchanges().stream()
        .filter(exchange -> exchange.asked().stream().anyMatch(it -> it.message().equals(message)))
        .findFirst();
    Optional<Exchange> after = before.flatMap(exchange -> changed(exchange, event));
    boolean isSame = before.equals(after);
    Stream<PlatformEvent.Asking> gone = Stream.concat(
        then.isPresent() ? Stream.empty() : waiting.stream(),
        isSame || after.isPresent() ? Stream.empty() : again(before.orElseThrow(), look));
    return new Revision(
        then.equals(waiting) ? Optional.empty() : then,
        gone.toList(),
        isSame ? Optional.empty() : before,
        isSame ? Optional.empty() : after);
  }

  /// Whether nothing changes: nothing is known of the message, or it says what it said.
  public boolean isNothing() {
    return instead.isEmpty() && withdrawn.isEmpty() && before.isEmpty();
  }

  /// An exchange of a turn that is about to end, as people have changed what they asked meanwhile. What is neither in
  /// the inbox nor remembered was taken back.
  ///
  /// @return empty where nothing is left that was asked
  static Optional<Exchange> upToDate(Exchange exchange, Look look) {
    Optional<Exchange> now = Optional.of(exchange);
    for (ChatMessage.User user : exchange.asked()) {
      String message = user.message();
      Optional<String> text = saying(message, look).map(PlatformEvent.Saying::text)
          .or(() -> remembered(message, exchange.turn(), look.conversation()));
      now = now.flatMap(one -> text.map(words -> one.saying(message, words))
          .orElseGet(() -> one.without(message)));
    }
    return now;
  }

  private static Optional<String> remembered(
      String message, String turn, Conversation conversation) {
    return conversation.exchange(turn).stream()
        .flatMap(exchange -> exchange.asked().stream())
        .filter(user -> user.message().equals(message))
        .map(ChatMessage::text)
        .findFirst();
  }

  private static Optional<PlatformEvent.Saying> saying(String message, Look look) {
    return look.waiting().stream()
        .filter(PlatformEvent.Saying.class::isInstance)
        .map(PlatformEvent.Saying.class::cast)
        .filter(event -> event.turn().equals(message))
        .findFirst();
  }

  /// Of a turn in flight no event goes before its end, so that whoever takes the turn up after a crash finds it.
  private static Optional<PlatformEvent.Saying> changed(
      PlatformEvent.Saying waiting, PlatformEvent.Revising event, Look look) {
    if (event instanceof PlatformEvent.MessageEdited edited && !edited.text().isBlank()) {
      return Optional.of(saying(waiting, edited.text()));
    }
    boolean isInFlight = look.conversation().inFlight()
        .filter(reply -> reply.turn().equals(waiting.turn())
            || reply.events().contains(waiting.eventId()))
        .isPresent();
    return isInFlight
        ? Optional.of(new PlatformEvent.TakenBack(
            waiting.eventId(), waiting.address(), waiting.author()))
        : Optional.empty();
  }

  private static Optional<Exchange> changed(Exchange exchange, PlatformEvent.Revising event) {
    return switch (event) {
      case PlatformEvent.MessageEdited(_, var address, String text) ->
        exchange.saying(address.message(), text);
      case PlatformEvent.MessageDeleted(_, var address) -> exchange.without(address.message());
    };
  }

  private static PlatformEvent.Saying saying(PlatformEvent.Saying event, String text) {
    return switch (event) {
      case PlatformEvent.Mention(var id, var address, var author, _) ->
        new PlatformEvent.Mention(id, address, author, text);
      case PlatformEvent.ThreadMessage(var id, var address, var author, _) ->
        new PlatformEvent.ThreadMessage(id, address, author, text);
      case PlatformEvent.DirectMessage(var id, var address, var author, _) ->
        new PlatformEvent.DirectMessage(id, address, author, text);
      case PlatformEvent.TakenBack back -> back;
    };
  }

  /// What waits that was wanted of the exchange, unless it is being done: then it finds out.
  private static Stream<PlatformEvent.Asking> again(Exchange exchange, Look look) {
    boolean isInFlight = look.conversation().inFlight()
        .filter(reply -> reply.turn().equals(exchange.turn())).isPresent();
    return isInFlight ? Stream.empty()
        : look.waiting().stream().filter(PlatformEvent.Again.class::isInstance)
            .filter(event -> event.turn().equals(exchange.turn()));
  }
}
