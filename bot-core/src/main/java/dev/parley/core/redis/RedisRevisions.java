package dev.parley.core.redis;

import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.Revision;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes to what was said. Scripts parse nothing, so what becomes of a conversation is decided here, and written
/// where it still stands as it was read; otherwise it is read and decided anew.
final class RedisRevisions {
  /// A turn ends between reading and writing once; more often only where something is wrong.
  private static final int MOST_TRIES = 20;

  private static final LuaScript REVISE = LuaScript.named("revise");
  private static final String NOTHING = "";

  private final RedisConnection redis;
  private final Keys keys;
  private final RedisLifetimes lifetimes;

  RedisRevisions(RedisConnection redis, Keys keys, RedisLifetimes lifetimes) {
    this.redis = redis;
    this.keys = keys;
    this.lifetimes = lifetimes;
  }

  Revision revise(PlatformEvent.Revising event) {
    ConversationId id = event.address().conversation();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Lying lying = Lying.of(redis, keys, id);
      Revision revision = Revision.of(event, lying.look());
      if (revision.isNothing() || isWritten(revision, lying)) {
        return revision;
      }
    }
    throw new UncheckedIOException(
        new IOException("a message of %s could not be changed: it changes all the time"
            .formatted(id)));
  }

  private boolean isWritten(Revision revision, Lying lying) {
    ConversationId id = lying.id();
    List<String> touched =
        new ArrayList<>(List.of(keys.record(id), keys.messages(id), keys.inbox(id)));
    List<String> arguments = new ArrayList<>(List.of(
        lifetimes.conversationMillis(),
        revision.before().map(before -> entry(before, lying)).orElse(NOTHING),
        revision.after().map(ExchangeJson::write).orElse(NOTHING)));
    revision.instead().ifPresent(event -> arguments.addAll(
        List.of(EventJson.beginning(event.eventId()), EventJson.write(event))));
    for (PlatformEvent.Asking event : revision.withdrawn()) {
      arguments.addAll(List.of(EventJson.beginning(event.eventId()), NOTHING));
      if (event instanceof PlatformEvent.Again) {
        touched.add(keys.seenAgain(id, event.turn()));
      }
    }
    return REVISE.number(redis, touched, arguments) == 1;
  }

  /// The exchange as it is stored, where a newer Parley may have written more than is known here.
  private static String entry(Exchange exchange, Lying lying) {
    return lying.messages().stream()
        .filter(entry -> ExchangeJson.read(entry).equals(Optional.of(exchange)))
        .findFirst()
        .orElseThrow();
  }
}
