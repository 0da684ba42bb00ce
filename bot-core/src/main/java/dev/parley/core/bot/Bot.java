package dev.parley.core.bot;

import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/// The bot without a platform: takes events, and sees to it that each becomes exactly one finished turn.
/// Every method may be called from any thread.
public final class Bot {

  private final BotPorts ports;
  private final TurnRunner runner;

  /// Joins the parts; nothing runs before [#start].
  ///
  /// @param settings asked once at the beginning of each turn, from the turn's thread: what it gives holds for
  ///     that turn to its end
  public Bot(BotPorts ports, Supplier<BotSettings> settings) {
    this.ports = ports;
    this.runner = new TurnRunner(ports, settings);
  }

  /// Begins to work, with the events that waited in the inbox first.
  public void start() {
    runner.start();
  }

  /// Makes the event durable, and sets out to answer it. Returns as soon as it is durable, without waiting
  /// for the model.
  ///
  /// @throws UncheckedIOException where it could not be made durable: then it will not be answered,
  ///     and the platform must be told so
  public Acceptance accept(PlatformEvent.Asking event) {
    Acceptance acceptance = ports.inbox().accept(event);
    if (acceptance == Acceptance.ACCEPTED) {
      runner.wake(event.address().conversation());
    }
    return acceptance;
  }

  /// Stops the answer to `turn`: the model call is cancelled, and what came stays.
  ///
  /// @return false where that answer is not being written here
  public boolean stop(ConversationId conversation, String turn) {
    return runner.stop(conversation, turn);
  }

  /// Stops whatever is being written in the conversation.
  ///
  /// @return false where nothing is
  public boolean stop(ConversationId conversation) {
    return runner.stop(conversation);
  }

  /// What was said in the conversation.
  ///
  /// @throws UncheckedIOException where the store cannot be reached
  public Conversation read(ConversationId conversation) {
    return ports.conversations().read(conversation);
  }

  /// Forgets what was said in the conversation; what is being written goes on.
  ///
  /// @throws UncheckedIOException where the store cannot be reached
  public void forget(ConversationId conversation) {
    ports.conversations().forget(conversation);
  }

  /// How many answers are being written now.
  public int turnsInFlight() {
    return runner.inFlight();
  }

  /// Takes no new turns, and gives those in flight `most` to finish. Those that do not keep their place in the
  /// inbox and their messages on record, and are taken up again at the next start.
  public void drain(Duration most) throws InterruptedException {
    runner.drain(most);
  }
}
