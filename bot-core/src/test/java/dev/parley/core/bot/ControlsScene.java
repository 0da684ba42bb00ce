package dev.parley.core.bot;

import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.replica.Lease;
import java.time.Duration;
import java.util.List;

/// A scene in which people press buttons.
abstract class ControlsScene extends BotScene {
  private int presses;

  /// A question that has an answer.
  final Exchange answered(String turn, String answer) throws InterruptedException {
    bot.accept(mention(turn, "question " + turn));
    model.next().say(answer).finish(FinishReason.STOP);
    return ended(turn);
  }

  /// A question whose answer was cut by length.
  final Exchange cut(String turn, String answer) throws InterruptedException {
    bot.accept(mention(turn, "question " + turn));
    model.next().say(answer).finish(FinishReason.LENGTH);
    return ended(turn);
  }

  final PlatformEvent.Regenerate regenerate(String turn) {
    return new PlatformEvent.Regenerate(press(), address(turn), BOB);
  }

  final PlatformEvent.Continue goOn(String turn) {
    return new PlatformEvent.Continue(press(), address(turn), BOB);
  }

  final PlatformEvent.Page page(String turn, PlatformEvent.Direction direction) {
    return new PlatformEvent.Page(press(), address(turn), BOB, direction);
  }

  /// Waits until nothing waits and nothing runs.
  final void settled() {
    await().until(() -> ports.inbox().head(THREAD).isEmpty() && bot.turnsInFlight() == 0);
  }

  /// The turn's exchange as it stands once nothing runs.
  final Exchange after(String turn) {
    settled();
    return conversation().exchange(turn).orElseThrow();
  }

  /// What a crash leaves: an event in the inbox, and its reply on record.
  final void crashed(PlatformEvent.Asking event, ReplyInFlight reply) throws InterruptedException {
    bot.drain(Duration.ZERO);
    ports.inbox().accept(event);
    Lease lease = ports.leases().acquire(THREAD.toString(), Duration.ofMinutes(1)).orElseThrow();
    ports.conversations().record(THREAD, lease.fence(), reply);
    ports.leases().release(lease);
    bot = bot();
    bot.start();
  }

  /// The messages that show the turn's reply.
  final List<String> parts(String turn) {
    return conversation().exchange(turn).orElseThrow().replyParts();
  }

  private String press() {
    presses++;
    return "press" + presses;
  }
}
