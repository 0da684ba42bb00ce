package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// A bot that takes every event once and keeps what it was told, in order.
final class RecordedCallbacks implements PlaygroundCallbacks {
  final List<PlatformEvent.Asking> accepted = new CopyOnWriteArrayList<>();
  final List<ReplyAddress> stopped = new CopyOnWriteArrayList<>();
  boolean isFull;
  boolean isGone;
  private final Set<String> seen = new HashSet<>();

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
    return Acceptance.ACCEPTED;
  }

  @Override
  public void stop(ReplyAddress address) {
    stopped.add(address);
  }

  @Override
  public String command(ConversationId conversation, Author author, String text) {
    return author.name() + " in " + conversation + ": " + text;
  }
}
