package dev.parley.core.bot;

import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import dev.parley.core.reply.ReplyButton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The bot without a platform: takes events, and sees to it that each becomes exactly one finished turn.
/// Every method may be called from any thread.
public final class Bot {

  /// How long a press waits where the reply has ended, buttons and all, and only its turn is not over.
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private static final String RUN_AGAIN =
      "You edited your question; the answer is to what it said before. Ask again?";

  private final BotPorts ports;
  private final TurnRunner runner;
  private final Stopper stopper;

  /// Joins the parts; nothing runs before [#start].
  ///
  /// @param settings asked once at the beginning of each turn, from the turn's thread: what it gives holds for
  ///     that turn to its end
  public Bot(BotPorts ports, Supplier<BotSettings> settings) {
    this.ports = ports;
    this.runner = new TurnRunner(ports, settings);
    this.stopper = new Stopper(ports, runner);
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
      runner.arrived(event);
    }
    return acceptance;
  }

  /// Makes durable what a person wants of an earlier turn, where it can be done.
  ///
  /// @return why it cannot be done, in a sentence for them; empty where it will be
  /// @throws UncheckedIOException where it could not be made durable
  public Optional<String> again(PlatformEvent.Again event) {
    ConversationId conversation = event.address().conversation();
    Optional<Turn> running =
        runner.running(conversation).filter(turn -> turn.id().equals(event.turn()));
    if (running.filter(turn -> !turn.isEnding()).isPresent()) {
      return Optional.of(Objection.BEING_WRITTEN);
    }
    running.ifPresent(turn -> turn.awaitEnd(LONGEST_END));
    Optional<String> objection = Objection.to(event, read(conversation));
    return objection.isPresent() ? objection : switch (accept(event)) {
      case ACCEPTED -> Optional.empty();
      case DUPLICATE -> Optional.of(Objection.BEING_WRITTEN);
      case FULL -> Optional.of("Too many messages wait in this thread; please try again soon.");
    };
  }

  /// Stops the answer to `turn`, or takes it back where it has not begun.
  ///
  /// @throws UncheckedIOException where the store cannot be reached; what is written here is stopped all the same
  public Stopping stop(ConversationId conversation, String turn, Person by) {
    return stopper.stop(conversation, turn::equals, by);
  }

  /// Stops whatever of the conversation the person may stop.
  ///
  /// @throws UncheckedIOException where the store cannot be reached; what is written here is stopped all the same
  public Stopping stop(ConversationId conversation, Person by) {
    return stopper.stop(conversation, _ -> true, by);
  }

  /// A person edited a message. One that waits is answered as it reads now. One that is being answered goes on being
  /// answered as it read before, and is remembered as it reads now, as one that was answered.
  ///
  /// @return what to offer them: asking again, where an answer stands there to what the message said before
  /// @throws UncheckedIOException where the store cannot be reached; to be told again
  public Optional<Offer> edited(PlatformEvent.MessageEdited event) {
    return revise(event).after().map(exchange -> new Offer(RUN_AGAIN,
        new ReplyButton(ReplyButton.Action.REGENERATE, exchange.turn())));
  }

  /// A person deleted a message. One that waits will not be answered; an answer that is being written ends and goes;
  /// one that was answered is forgotten with its answer, which stays where people read it.
  ///
  /// @return whether anything was known of it
  /// @throws UncheckedIOException where the store cannot be reached; to be told again
  public boolean deleted(PlatformEvent.MessageDeleted event) {
    return !revise(event).isNothing();
  }

  private Revision revise(PlatformEvent.Revising event) {
    Revision revision = ports.inbox().revise(event);
    if (!revision.isNothing()) {
      runner.running(event.address().conversation()).ifPresent(Turn::revised);
    }
    return revision;
  }

  /// Keeps what a person thinks of the answer to a turn; the same again takes it back.
  ///
  /// @param press the platform's id of the press, the same at every delivery
  /// @return what stands now
  /// @throws UncheckedIOException where the store cannot be reached
  public Optional<Rating> rate(ConversationId conversation, String press, Rated rated) {
    return ports.conversations().rate(conversation, press, rated);
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
