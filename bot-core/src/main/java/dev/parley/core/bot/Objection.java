package dev.parley.core.bot;

import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Sentence;
import java.util.Optional;

/// Why something cannot be done again with a turn, in a sentence that says what can. Pure.
final class Objection {

  /// What is said where a question is to be asked again that is no longer known.
  static final Sentence FORGOTTEN = Sentence.of("objection.forgotten");

  private static final Sentence BEING_WRITTEN = Sentence.of("objection.being-written");

  private static final Sentence PAGE_BEING_TURNED =
      Sentence.of("objection.page-being-turned");

  private Objection() {}

  /// Why `again` cannot be done while a turn is at work on the same answer.
  static Sentence atWork(PlatformEvent.Again again) {
    return again instanceof PlatformEvent.Page ? PAGE_BEING_TURNED : BEING_WRITTEN;
  }

  /// Why `again` cannot be done as the conversation stands; empty where it can.
  static Optional<Sentence> to(PlatformEvent.Again again, Conversation conversation) {
    Optional<ReplyInFlight> reply =
        conversation.inFlight().filter(one -> one.turn().equals(again.turn()));
    if (reply.isPresent()) {
      // One that has ended is an exchange in a moment; then it is decided.
      return reply.filter(one -> one.state() == ReplyState.GROWING).map(_ -> atWork(again));
    }
    return conversation.exchange(again.turn())
        .filter(exchange -> !exchange.asked().isEmpty())
        .map(exchange -> to(again, exchange))
        .orElse(Optional.of(FORGOTTEN));
  }

  /// Why `again` cannot be done with an exchange that has ended.
  static Optional<Sentence> to(PlatformEvent.Again again, Exchange exchange) {
    return switch (again) {
      case PlatformEvent.Retry _ -> switch (exchange.state()) {
        case FAILED, INTERRUPTED, GROWING -> Optional.empty();
        case DONE, STOPPED, CUT -> Optional.of(Sentence.of("objection.answered"));
      };
      case PlatformEvent.Regenerate _ -> Optional.empty();
      case PlatformEvent.Continue _ -> switch (exchange.state()) {
        case CUT, STOPPED -> Optional.empty();
        case DONE -> Optional.of(Sentence.of("objection.complete"));
        case FAILED, INTERRUPTED, GROWING -> Optional.of(Sentence.of("objection.failed"));
      };
      case PlatformEvent.Page(_, _, _, var direction) -> switch (direction) {
        case EARLIER -> exchange.shown() > 0
            ? Optional.empty()
            : Optional.of(Sentence.of("objection.first-answer"));
        case LATER -> exchange.shown() < exchange.answers().size() - 1
            ? Optional.empty()
            : Optional.of(Sentence.of("objection.newest-answer"));
      };
    };
  }
}
