package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.access.Presence;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.PlatformEvent.Direction;
import dev.parley.core.bot.Stopping;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.language.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What people can do with an answer, by a button under it or by a command about the newest one, and what they are
/// told: `stop`, `retry`, `regenerate`, `continue`.
final class Controls {
  private final Bot bot;

  Controls(Bot bot) {
    this.bot = bot;
  }

  List<Command> commands() {
    return List.of(
        Command.of("stop", CommandGroup.CHAT, (caller, _) -> stop(caller)),
        Command.of("retry", CommandGroup.CHAT, (caller, _) -> newest(
            caller, Sentence.of("retry.done"),
            at -> new PlatformEvent.Retry(
                caller.call().callId(), at, caller.call().by()))),
        Command.of("regenerate", CommandGroup.CHAT, (caller, _) -> newest(
            caller, Sentence.of("regenerate.done"),
            at -> new PlatformEvent.Regenerate(
                caller.call().callId(), at, caller.call().by()))),
        Command.of("continue", CommandGroup.CHAT, (caller, _) -> newest(
            caller, Sentence.of("continue.done"),
            at -> new PlatformEvent.Continue(
                caller.call().callId(), at, caller.call().by()))));
  }

  /// Does what a button says; empty where what happens is answer enough.
  Optional<Sentence> press(ButtonPress press) {
    ReplyAddress at = press.address();
    Presence by = press.by();
    return switch (press.action()) {
      case STOP -> told(bot.stop(at.conversation(), at.message(), by.member()), Optional.empty());
      case RETRY -> again(new PlatformEvent.Retry(press.pressId(), at, by));
      case REGENERATE -> again(new PlatformEvent.Regenerate(press.pressId(), at, by));
      case CONTINUE -> again(new PlatformEvent.Continue(press.pressId(), at, by));
      case EARLIER -> again(page(press, Direction.EARLIER));
      case LATER -> again(page(press, Direction.LATER));
      case GOOD -> Optional.of(rate(press, Rating.GOOD));
      case BAD -> Optional.of(rate(press, Rating.BAD));
    };
  }

  private CommandAnswer stop(Caller caller) {
    return caller.call().conversation()
        .map(conversation -> told(
            bot.stop(conversation, caller.member()), Optional.of(Sentence.of("stop.done")))
            .map(caller::answer)
            .orElse(CommandAnswer.of("")))
        .orElseGet(() -> caller.answer(Sentence.of("command.only-in-thread")));
  }

  private CommandAnswer newest(
      Caller caller, Sentence done, Function<ReplyAddress, PlatformEvent.Again> event) {
    return caller.call().conversation()
        .map(conversation -> bot.read(conversation).exchanges().reversed().stream()
            .filter(exchange -> !exchange.asked().isEmpty())
            .map(Exchange::turn)
            .findFirst()
            .map(turn -> caller.answer(
                again(event.apply(new ReplyAddress(conversation, turn))).orElse(done)))
            .orElseGet(() -> caller.answer(Sentence.of("command.nothing-asked"))))
        .orElseGet(() -> caller.answer(Sentence.of("command.only-in-thread")));
  }

  private Sentence rate(ButtonPress press, Rating rating) {
    Rated rated = new Rated(press.address().message(), press.by().author().id(), rating);
    return bot.rate(press.address().conversation(), press.pressId(), rated)
        .map(standing -> switch (standing) {
          case GOOD -> Sentence.of("rating.good");
          case BAD -> Sentence.of("rating.bad");
        })
        .orElseGet(() -> Sentence.of("rating.taken-back"));
  }

  private Optional<Sentence> again(PlatformEvent.Again event) {
    return bot.again(event);
  }

  private static PlatformEvent.Page page(ButtonPress press, Direction direction) {
    return new PlatformEvent.Page(
        press.pressId(), press.address(), press.by(), direction);
  }

  private static Optional<Sentence> told(Stopping stopping, Optional<Sentence> stopped) {
    if (stopping.withdrawn() > 0) {
      Sentence withdrawn = Sentence.of("stop.withdrawn").with("count", stopping.withdrawn());
      return Optional.of(stopping.isStopped()
          ? Sentence.of("stop.done-withdrawn").with("withdrawn", withdrawn)
          : withdrawn);
    }
    if (stopping.isStopped()) {
      return stopped;
    }
    return Optional.of(stopping.others().isEmpty() ? Sentence.of("stop.nothing")
        : Sentence.of("stop.refused")
            .withAny("who", stopping.others().stream().map(Author::name).toList()));
  }
}
