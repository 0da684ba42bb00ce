package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Offer;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.command.CommandAnswer;
import dev.parley.core.command.CommandCall;
import dev.parley.core.command.CommandFile;
import dev.parley.core.command.Suggestion;
import dev.parley.core.language.Sentence;
import dev.parley.core.reply.ReplyButton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A bot that takes every event once and keeps what it was told, in order.
final class RecordedCallbacks implements PlaygroundCallbacks {
  final List<PlatformEvent.Asking> accepted = new CopyOnWriteArrayList<>();
  final List<ButtonPress> pressed = new CopyOnWriteArrayList<>();
  final List<PlatformEvent.Revising> revised = new CopyOnWriteArrayList<>();
  final List<CommandFile> uploaded = new CopyOnWriteArrayList<>();
  /// The files of every command's answer.
  List<CommandFile> answered = List.of();
  boolean isFull;
  boolean isGone;
  /// What is offered is taken, and the answer is lost.
  boolean isUnsure;
  Runnable duringPress = () -> {};
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  @Override
  public Acceptance accept(PlatformEvent.Asking event) {
    if (isGone) {
      throw new UncheckedIOException(new IOException("the inbox is gone"));
    }
    if (isFull) {
      return Acceptance.FULL;
    }
    if (!seen.add(event.eventId())) {
      return Acceptance.DUPLICATE;
    }
    accepted.add(event);
    if (isUnsure) {
      throw new UncheckedIOException(new IOException("the inbox did not answer"));
    }
    return Acceptance.ACCEPTED;
  }

  @Override
  public Optional<Offer> edited(PlatformEvent.MessageEdited event) {
    revised.add(event);
    return event.text().isBlank() ? Optional.empty()
        : Optional.of(new Offer(new Sentence("again?", Map.of()),
            ReplyButton.Action.REGENERATE, event.address().message()));
  }

  @Override
  public void deleted(PlatformEvent.MessageDeleted event) {
    revised.add(event);
  }

  @Override
  public String press(ButtonPress press) {
    pressed.add(press);
    duringPress.run();
    return isFull ? "too many wait" : "";
  }

  @Override
  public CommandAnswer command(CommandCall call) {
    uploaded.addAll(call.files());
    return new CommandAnswer(call.by().author().name()
        + call.conversation().map(thread -> " in " + thread).orElse("")
        + ":" + call.words(), answered);
  }

  @Override
  public List<Suggestion> complete(CommandCall call) {
    String last = call.words().replaceFirst(".*\\s", "");
    return Stream.of("help", "stop", "config")
        .filter(word -> word.startsWith(last))
        .map(word -> new Suggestion(word, call.words().strip())).toList();
  }
}
