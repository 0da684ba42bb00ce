package dev.parley.core.bot;

import dev.parley.core.access.LoopGuard;
import dev.parley.core.access.Member;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Forgotten;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import dev.parley.core.language.Sentence;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.WorkspaceId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The bot without a platform: takes events, and sees to it that each becomes exactly one finished turn.
/// Every method may be called from any thread.
public final class Bot {

  /// How long a press waits where the reply has ended, buttons and all, and only its turn is not over.
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private static final Sentence RUN_AGAIN = Sentence.of("offer.ask-again-as-edited");

  /// How much of what stands in a channel is summed up, in tokens by estimate.
  private static final int MOST_EARLIER = 12_000;

  private final BotPorts ports;
  private final TurnRunner runner;
  private final Stopper stopper;
  private final LoopGuard guard = new LoopGuard();

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
    if (event.by().member().isBot()
        && !guard.admits(event.address().conversation(), ports.clock().instant())) {
      return Acceptance.IGNORED;
    }
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
  public Optional<Sentence> again(PlatformEvent.Again event) {
    ConversationId conversation = event.address().conversation();
    Optional<Turn> running =
        runner.running(conversation).filter(turn -> turn.id().equals(event.turn()));
    if (running.filter(turn -> !turn.isEnding()).isPresent()) {
      return Optional.of(Objection.atWork(event));
    }
    running.ifPresent(turn -> turn.awaitEnd(LONGEST_END));
    Optional<Sentence> objection = Objection.to(event, read(conversation));
    return objection.isPresent() ? objection : switch (accept(event)) {
      case ACCEPTED, IGNORED -> Optional.empty();
      case DUPLICATE -> Optional.of(Objection.atWork(event));
      case FULL -> Optional.of(Sentence.of("objection.too-many-wait"));
    };
  }

  /// Stops the answer to `turn`, or takes it back where it has not begun.
  ///
  /// @throws UncheckedIOException where the store cannot be reached; what is written here is stopped all the same
  public Stopping stop(ConversationId conversation, String turn, Member by) {
    return stopper.stop(conversation, turn::equals, by);
  }

  /// Stops whatever of the conversation the person may stop.
  ///
  /// @throws UncheckedIOException where the store cannot be reached; what is written here is stopped all the same
  public Stopping stop(ConversationId conversation, Member by) {
    return stopper.stop(conversation, _ -> true, by);
  }

  /// A person edited a message. One that waits is answered as it reads now. One that is being answered goes on being
  /// answered as it read before, and is remembered as it reads now, as one that was answered.
  ///
  /// @return what to offer them: asking again, where an answer stands there to what the message said before
  /// @throws UncheckedIOException where the store cannot be reached; to be told again
  public Optional<Offer> edited(PlatformEvent.MessageEdited event) {
    return revise(event).after().map(exchange -> new Offer(
        RUN_AGAIN, ReplyButton.Action.REGENERATE, exchange.turn()));
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

  /// Asks what somebody asked by a command.
  ///
  /// @return empty where the platform cannot show it there
  /// @throws UncheckedIOException where it could not be made durable
  public Optional<Acceptance> ask(CommandQuestion question) {
    return platform(question.place())
        .flatMap(platform -> platform.begin(question))
        .map(address -> accept(new PlatformEvent.Mention(
            question.callId(), address, question.by(), question.text())));
  }

  /// What stands in a channel or thread, in words for a model; empty where nothing can be read.
  ///
  /// @param most how many messages at most, the newest
  public Optional<String> earlier(Place place, int most) {
    return platform(place).flatMap(platform -> {
      ConversationId where = new ConversationId(place.workspace().platform(),
          place.workspace().workspace(), place.channel(),
          place.thread().orElse(ConversationId.WHOLE_CHANNEL));
      List<EarlierMessage> newest = platform.history(where, Optional.empty(), most);
      return place.thread().isPresent()
          ? EarlierMessages.inThread(newest, MOST_EARLIER)
          : EarlierMessages.inChannel(newest, MOST_EARLIER);
    });
  }

  /// Forgets what a person said in a workspace, with the answers, and how they rated.
  ///
  /// @throws UncheckedIOException where the store cannot be reached; what was forgotten until then is
  public Forgotten forget(WorkspaceId workspace, String person) {
    return ports.conversations()
        .forgetPerson(workspace.platform(), workspace.workspace(), person);
  }

  /// Whether the person may see the channel of the workspace in which they are at `place`.
  public boolean isSeenBy(Member member, Place place, String channel) {
    return platform(place).filter(platform -> platform.isSeenBy(member, channel)).isPresent();
  }

  private Optional<Platform> platform(Place place) {
    return Optional.ofNullable(ports.platforms().get(place.workspace().platform()));
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
