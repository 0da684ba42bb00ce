package dev.parley.core.bot;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Fit;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.Written;
import dev.parley.core.reply.AnswerPages;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyPresenter;
import dev.parley.core.reply.ReplyWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One turn, from its events to its end in the store; the whole way can be read in [#run]. Runs on the turn's
/// virtual thread. [#stop] and [#handOver] come from any thread: `attempt` and the flags are published by being
/// volatile, and whoever sets one looks at the other afterwards.
final class Turn {

  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

  private final Burst burst;
  private final Look look;
  private final TurnPlace place;
  private final TurnLog log;
  private final TurnRecord record;
  private final NewerMessages newer;
  private final TurnContext context;
  private volatile Optional<Attempt> attempt = Optional.empty();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean handedOver;
  private volatile boolean stopped;
  private List<String> parts = List.of(); // the turn's thread only

  /// @param look the conversation when the turn began
  Turn(Burst burst, Look look, TurnPlace place) {
    this.burst = burst;
    this.look = look;
    this.place = place;
    this.log = new TurnLog(burst.head(), place.ports().clock().instant());
    this.record = new TurnRecord(burst, place, this::hear);
    this.newer = new NewerMessages(look, place);
    this.context = new TurnContext(look.conversation(), place);
  }

  Burst burst() {
    return burst;
  }

  /// How many events wait after it; known once it is over.
  int left() {
    return record.left();
  }

  String id() {
    return burst.turn();
  }

  /// Who may stop it: whoever wants it now, and whoever asked at first.
  List<Author> askers() {
    return burst.askers(look.conversation());
  }

  /// Does the turn.
  ///
  /// @return whether it is over and its events left the inbox; false where it is somebody else's now, or must wait
  boolean run() {
    Optional<Platform> platform =
        Optional.ofNullable(place.ports().platforms().get(conversation().platform()));
    if (platform.isEmpty()) {
      LOG.warn("{} waits: its platform is not running here", conversation());
      return false;
    }
    ReplyChannel channel = platform.get().open(burst.address());
    return switch (Question.of(burst, look.conversation(), place.settings().longestMessage())) {
      case Question.Settled(Exchange exchange) -> record.end(exchange);
      case Question.Say(String sentence) -> say(sentence, channel);
      case Question.Show(Exchange exchange) -> {
        boolean isShown = again(exchange, exchange.answer().text(), parts(exchange), channel);
        yield isShown && record.end(exchange.in(parts));
      }
      case Ask ask -> ask(ask, context.fit(ask), channel);
    };
  }

  /// Whether nothing is written any more, and only its end is left to do.
  boolean isEnding() {
    return attempt.map(Attempt::hasEnded).orElse(true);
  }

  /// Waits for its end, at most `most`.
  void awaitEnd(Duration most) {
    try {
      boolean _ = over.await(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// It is over, well or not.
  void over() {
    over.countDown();
  }

  /// A person stops the answer.
  ///
  /// @return false where none is being written, or it was stopped before
  boolean stop() {
    return stop(ReplyWriter::stop);
  }

  private boolean stop(Consumer<ReplyWriter> ending) {
    context.hurry();
    if (stopped || attempt.isEmpty()) {
      return false;
    }
    stopped = true;
    attempt.ifPresent(one -> one.stop(ending));
    return true;
  }

  /// Parley ends before the turn does: what came stays, and the events stay in the inbox.
  void handOver() {
    handedOver = true;
    context.hurry();
    attempt.ifPresent(Attempt::interrupt);
  }

  /// Something arrived here: by the settings a newer message takes over.
  void arrived(PlatformEvent.Asking event) {
    if (newer.isOvertakenBy(event)) {
      stop(ReplyWriter::supersede);
    }
  }

  /// The same for what another replica accepted; and a person may have pressed Stop there.
  private void hear(Written written) {
    if (written.toStop().filter(id()::equals).isPresent()) {
      stop(ReplyWriter::stop);
    } else if (newer.isOvertaken(written.waiting())) {
      stop(ReplyWriter::supersede);
    }
  }

  private boolean say(String sentence, ReplyChannel channel) {
    Showing showing = showing(inFlight().orElseGet(() -> ReplyInFlight.begun(burst.turn())),
        AnswerPages.NONE, channel, record::progress);
    showing.show(sentence, ReplyState.DONE);
    Answer none = Answer.of("", Optional.empty(), ReplyState.DONE, AnswerFacts.NONE);
    return over(showing) && end(none.state(), Exchange.of(burst.turn(), List.of(), none, parts));
  }

  private boolean ask(Ask ask, Fit fit, ReplyChannel channel) {
    return switch (fit) {
      case Fit.TooLong tooLong when burst.head() instanceof PlatformEvent.Saying ->
        say(Question.Say.tooLong(tooLong).sentence(), channel);
      case Fit.TooLong _ -> ask(ask, Fit.Fitted.NOTHING, channel); // the endpoint says so, and what people see stays
      case Fit.Fitted fitted -> ask(ask, fitted, channel);
    };
  }

  private boolean ask(Ask ask, Fit.Fitted fitted, ReplyChannel channel) {
    int choices = ask.choices(place.settings().defaults().answers());
    AnswerPages pages = pages(ask.expected(choices));
    ReplyInFlight earlier = inFlight().orElseGet(
        () -> ReplyInFlight.growing(burst.turn(), ask.exchange().replyParts(), ""));
    Showing showing = showing(earlier, pages, channel, record::progress);
    Attempt one = new Attempt(
        ask, showing,
        place.ports().completions()
            .call(TurnRequest.of(
                ask, choices, place.settings(), conversation().toString(), fitted)),
        log, place.ports().clock());
    if (earlier.isAnswered()) {
      showing.show(earlier.text(), earlier.state());
    } else {
      begin(one);
    }
    if (!over(showing)) {
      return false;
    }
    Answer answer = one.answer();
    return showing.isWithdrawn()
        ? !handedOver && restore(ask.failed(answer), channel)
        : end(ask.ended(answer).withOthers(one.others()), pages, channel);
  }

  private void begin(Attempt one) {
    attempt = Optional.of(one);
    if (handedOver) {
      one.interrupt();
    }
    one.run();
  }

  /// The end of an answer; where fewer came than were asked for, the reply's pages are put right.
  private boolean end(Exchange exchange, AnswerPages pages, ReplyChannel channel) {
    boolean isRight = pages(exchange).equals(pages)
        || again(exchange, exchange.answer().text(), parts, channel);
    return isRight && end(exchange.state(), exchange);
  }

  private boolean end(ReplyState state, Exchange exchange) {
    log.end(state, parts.size(), place.ports().clock().instant());
    return record.end(exchange.in(parts));
  }

  /// Asking again did not work: the answer that there was stands there again, with a word about it.
  private boolean restore(Exchange exchange, ReplyChannel channel) {
    String note = stopped
        ? "> ⏹ Stopped; this is the answer there was."
        : "> ⚠️ That did not work; this is the answer there was.";
    String text = exchange.answer().text() + "\n\n" + note;
    return again(exchange, text, parts, channel)
        && end(stopped ? ReplyState.STOPPED : ReplyState.FAILED, exchange);
  }

  /// Shows an answer that was written before in the messages `messages`.
  private boolean again(
      Exchange exchange, String text, List<String> messages, ReplyChannel channel) {
    ReplyInFlight earlier = ReplyInFlight.growing(burst.turn(), messages, "");
    Showing showing = showing(earlier, pages(exchange), channel, record::shownAgain);
    showing.show(text, exchange.answer());
    return over(showing);
  }

  private boolean over(Showing showing) {
    boolean isOver = showing.await();
    parts = showing.writer().snapshot().parts();
    return isOver;
  }

  private Showing showing(
      ReplyInFlight earlier, AnswerPages pages, ReplyChannel channel,
      Consumer<ReplyWriter> progress) {
    ReplyPresenter presenter = ReplyPresenter.resume(
        channel.limits(), place.settings().reply(), earlier, pages);
    return new Showing(place, presenter, channel,
        new Showing.Told(conversation() + ":" + burst.turn(), progress));
  }

  private Optional<ReplyInFlight> inFlight() {
    return look.conversation().inFlight().filter(reply -> reply.turn().equals(burst.turn()));
  }

  private List<String> parts(Exchange exchange) {
    return inFlight().map(ReplyInFlight::parts).orElse(exchange.replyParts());
  }

  private static AnswerPages pages(Exchange exchange) {
    return new AnswerPages(exchange.shown() + 1, exchange.answers().size());
  }

  private ConversationId conversation() {
    return burst.head().address().conversation();
  }
}
