package dev.parley.core.command;

import dev.parley.core.bot.Bot;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.PlatformEvent.Direction;
import dev.parley.core.bot.Stopping;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import dev.parley.core.conversation.ReplyAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people can do with an answer, by a button under it or by a command about the newest one, and what they are
/// told.
final class Controls {
  private static final String NOTHING_TO_STOP = "Nothing is being written here.";

  private final Bot bot;

  Controls(Bot bot) {
    this.bot = bot;
  }

  /// Does what a button says; empty where what happens is answer enough.
  String press(ButtonPress press) {
    ReplyAddress at = press.address();
    Author author = press.by().author();
    return switch (press.action()) {
      case STOP -> told(bot.stop(at.conversation(), at.message(), press.by()), "");
      case RETRY -> again(new PlatformEvent.Retry(press.pressId(), at, author));
      case REGENERATE -> again(new PlatformEvent.Regenerate(press.pressId(), at, author));
      case CONTINUE -> again(new PlatformEvent.Continue(press.pressId(), at, author));
      case EARLIER -> again(page(press, Direction.EARLIER));
      case LATER -> again(page(press, Direction.LATER));
      case GOOD -> rate(press, Rating.GOOD);
      case BAD -> rate(press, Rating.BAD);
    };
  }

  /// Stops what the caller may stop of the conversation.
  String stop(CommandCall call) {
    return inThread(call,
        at -> told(bot.stop(at.conversation(), call.by()), "Stopped."));
  }

  /// Asks the newest question once more.
  String retry(CommandCall call) {
    return newest(call, "The question is asked again.",
        at -> new PlatformEvent.Retry(call.callId(), at, call.by().author()));
  }

  /// Asks for another answer to the newest question.
  String regenerate(CommandCall call) {
    return newest(call, "Another answer comes in place of the last one.",
        at -> new PlatformEvent.Regenerate(call.callId(), at, call.by().author()));
  }

  /// Goes on with the newest answer.
  String goOn(CommandCall call) {
    return newest(call, "The last answer goes on.",
        at -> new PlatformEvent.Continue(call.callId(), at, call.by().author()));
  }

  /// What an order about one conversation says in a channel, outside every thread.
  static String inThread(CommandCall call, Function<ReplyAddress, String> answer) {
    return call.conversation()
        .map(conversation -> answer.apply(new ReplyAddress(conversation, "")))
        .orElse("Use this inside a thread: it is about one conversation.");
  }

  private String newest(
      CommandCall call, String done, Function<ReplyAddress, PlatformEvent.Again> event) {
    return inThread(call, at -> {
      Optional<String> turn = bot.read(at.conversation()).exchanges().reversed().stream()
          .filter(exchange -> !exchange.asked().isEmpty())
          .map(Exchange::turn)
          .findFirst();
      return turn
          .map(id -> bot.again(event.apply(new ReplyAddress(at.conversation(), id))).orElse(done))
          .orElse("Nothing was asked here yet that I remember. Mention me with a question.");
    });
  }

  private String rate(ButtonPress press, Rating rating) {
    Rated rated =
        new Rated(press.address().message(), press.by().author().id(), rating);
    return bot.rate(press.address().conversation(), press.pressId(), rated)
        .map(standing -> switch (standing) {
          case GOOD -> "Thanks, noted as a good answer. Press again to take it back.";
          case BAD -> "Thanks, noted as a bad answer. Press again to take it back.";
        })
        .orElse("Your rating is taken back.");
  }

  private String again(PlatformEvent.Again event) {
    return bot.again(event).orElse("");
  }

  private static PlatformEvent.Page page(ButtonPress press, Direction direction) {
    return new PlatformEvent.Page(
        press.pressId(), press.address(), press.by().author(), direction);
  }

  private static String told(Stopping stopping, String stopped) {
    if (stopping.withdrawn() > 0) {
      return (stopping.isStopped() ? "Stopped. " : "")
          + (stopping.withdrawn() == 1
              ? "The question that waited is taken back, and will not be answered."
              : "The %d questions that waited are taken back, and will not be answered."
                  .formatted(stopping.withdrawn()));
    }
    if (stopping.isStopped()) {
      return stopped;
    }
    return stopping.others().isEmpty() ? NOTHING_TO_STOP : refusal(stopping.others());
  }

  private static String refusal(List<Author> others) {
    return "Only who asked can stop this answer, or an admin: ask %s."
        .formatted(others.stream().map(Author::name).collect(Collectors.joining(" or ")));
  }
}
