package dev.parley.core.bot;

import dev.parley.core.bot.Reins.Cause;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One turn, from its events to its end in the store; the whole way can be read in [#run]. Runs on the turn's
/// virtual thread. [#stop], [#revised], [#arrived] and [#handOver] come from any thread.
final class Turn {

  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
  private static final String DELETED = "🗑 The question was taken back.";
  private static final String JOINED = "↪️ Answered below, with the newer message.";

  private final Burst burst;
  private final Look look;
  private final TurnPlace place;
  private final TurnLog log;
  private final Asides asides = new Asides();
  private final TurnRecord record;
  private final NewerMessages newer;
  private final TurnContext context;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Reins reins = new Reins();
  private int heardRevision; // the writer's thread only

  /// @param look the conversation when the turn began
  Turn(Burst burst, Look look, TurnPlace place) {
    this.burst = burst;
    this.look = look;
    this.place = place;
    this.log = new TurnLog(burst.head(), place.ports().clock());
    this.record = new TurnRecord(burst, place, asides, this::hear);
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
  /// @return whether it is over and its events left the inbox, or begins anew with more of them; false where it is
  ///     somebody else's now, or must wait
  boolean run() {
    Optional<Platform> platform =
        Optional.ofNullable(place.ports().platforms().get(conversation().platform()));
    if (platform.isEmpty()) {
      LOG.warn("{} waits: its platform is not running here", conversation());
      return false;
    }
    TurnReply reply = new TurnReply(burst, place, platform.get().open(burst.address()));
    Reprise reprise = new Reprise(burst, reply, record);
    return switch (Question.of(burst, look.conversation(), place.settings().longestMessage())) {
      case Question.Settled(Exchange exchange) -> record.end(exchange);
      case Question.Say(String sentence) -> say(sentence, reply);
      case Question.TakenBack() -> forget(reprise, earlier(List.of()).parts());
      case Question.Show(Exchange exchange) ->
        reprise.page(exchange, earlier(exchange.replyParts()).parts())
            && record.end(exchange.in(reply.parts()));
      case Ask ask -> ask(ask, context.fit(ask), reply, reprise);
    };
  }

  /// Whether nothing is written any more, and only its end is left to do.
  boolean isEnding() {
    return reins.attempt().map(Attempt::hasEnded).orElse(true);
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
  /// @return false where none is being written, or it was ended before
  boolean stop() {
    context.hurry();
    return reins.end(Cause.STOPPED, Attempt::stop);
  }

  /// Parley ends before the turn does: what came stays, and the events stay in the inbox.
  void handOver() {
    context.hurry();
    reins.handOver();
  }

  /// Something arrived here: by the settings a newer message takes over.
  void arrived(PlatformEvent.Asking event) {
    if (newer.isOvertakenBy(event)) {
      reins.end(Cause.OVERTAKEN, Attempt::supersede);
    }
  }

  /// Messages of the conversation were changed: an answer to what nobody asks any more ends, and goes. Otherwise it goes
  /// on, to the question as it was.
  void revised() {
    boolean isTakenBack = reins.attempt()
        .filter(one -> one.isTakenBack(place.ports().inbox().look(conversation()))).isPresent();
    if (isTakenBack) {
      reins.end(Cause.TAKEN_BACK, Attempt::withdraw);
    }
  }

  /// The same for what another replica accepted; and a person may have pressed Stop there.
  private void hear(Written written) {
    if (written.revision() != heardRevision) {
      heardRevision = written.revision();
      revised();
    }
    if (written.toStop().filter(id()::equals).isPresent()) {
      stop();
    } else if (newer.isOvertaken(written.waiting())) {
      reins.end(Cause.OVERTAKEN, Attempt::supersede);
    }
  }

  private boolean say(String sentence, TurnReply reply) {
    Showing showing = reply.showing(earlier(List.of()), AnswerPages.NONE, record::progress);
    showing.show(sentence, ReplyState.DONE);
    Answer none = Answer.of("", Optional.empty(), ReplyState.DONE, AnswerFacts.NONE);
    return reply.over(showing)
        && end(none.state(), Exchange.of(burst.turn(), List.of(), none, reply.parts()));
  }

  private boolean ask(Ask ask, Fit fit, TurnReply reply, Reprise reprise) {
    return switch (fit) {
      case Fit.TooLong tooLong when burst.head() instanceof PlatformEvent.Saying ->
        say(Question.Say.tooLong(tooLong).sentence(), reply);
      case Fit.TooLong _ -> ask(ask, Fit.Fitted.NOTHING, reply, reprise); // the endpoint says so
      case Fit.Fitted fitted -> ask(ask, fitted, reply, reprise);
    };
  }

  private boolean ask(Ask ask, Fit.Fitted fitted, TurnReply reply, Reprise reprise) {
    int choices = ask.choices(place.settings().defaults().answers());
    AnswerPages pages = Reprise.pages(ask.expected(choices));
    ReplyInFlight earlier = earlier(ask.exchange().replyParts());
    Showing showing = reply.showing(earlier, pages, record::progress);
    Attempt one = new Attempt(
        ask, showing,
        place.ports().completions()
            .call(TurnRequest.of(
                ask, choices, place.settings(), conversation().toString(), fitted)),
        log, asides);
    if (earlier.isAnswered()) {
      showing.show(earlier.text(), earlier.answer());
    } else {
      AnswerFacts before = earlier.answer().facts();
      showing.writer().goesOn(before.equals(AnswerFacts.NONE) ? ask.factsBefore() : before);
      reins.run(one);
    }
    if (!reply.over(showing)) {
      return false;
    }
    Answer answer = earlier.isAnswered() ? earlier.answer() : one.answer();
    if (showing.isWithdrawn()) {
      return !reins.isHandedOver() && withdrawn(ask, answer, reply, reprise);
    }
    Exchange exchange = ask.ended(answer).withOthers(
        earlier.isAnswered() ? earlier.others() : asides.others(answer.facts()));
    // Where fewer came than were asked for, the reply's pages are put right.
    boolean isRight = Reprise.pages(exchange).equals(pages)
        || reprise.show(exchange, reply.parts());
    return isRight && end(exchange.state(), exchange.in(reply.parts()));
  }

  /// Nothing more is written of the attempt; what stands there is put right.
  private boolean withdrawn(Ask ask, Answer answer, TurnReply reply, Reprise reprise) {
    if (reins.cause() == Cause.TAKEN_BACK) {
      return forget(reprise, reply.parts());
    }
    if (!ask.hasAnswer()) {
      return overtaken(ask, answer, reply, reprise);
    }
    Exchange exchange = ask.failed(answer);
    boolean isStopped = reins.cause() != Cause.NONE;
    return reprise.restore(exchange, isStopped)
        && end(isStopped ? ReplyState.STOPPED : ReplyState.FAILED, exchange.in(reply.parts()));
  }

  /// Next to nothing was answered when a newer message came: it goes, and the question is answered with the newer one.
  private boolean overtaken(Ask ask, Answer answer, TurnReply reply, Reprise reprise) {
    List<String> parts = reply.parts();
    Exchange exchange = ask.ended(answer);
    if (answer.state() != ReplyState.STOPPED) { // the model was faster, and that is the answer
      return reprise.show(exchange, parts) && end(answer.state(), exchange.in(reply.parts()));
    }
    Optional<Burst> both = burst.joined(
        place.ports().inbox().look(conversation()).waiting(), place.settings().longestMessage());
    if (both.filter(record::begins).isPresent()) {
      log.end(ReplyState.STOPPED, 0);
      return reprise.vanish(parts, JOINED);
    }
    return reprise.superseded(answer.text(), parts)
        && end(ReplyState.STOPPED, exchange.in(reply.parts()));
  }

  private boolean forget(Reprise reprise, List<String> parts) {
    log.end(ReplyState.STOPPED, 0);
    return reprise.vanish(parts, DELETED) && record.forget();
  }

  private boolean end(ReplyState state, Exchange exchange) {
    log.end(state, exchange.replyParts().size());
    return record.end(exchange);
  }

  /// What an earlier attempt at this turn left, or a reply of which only the messages `parts` are there.
  private ReplyInFlight earlier(List<String> parts) {
    return look.conversation().inFlight().filter(reply -> reply.turn().equals(burst.turn()))
        .orElseGet(() -> ReplyInFlight.growing(burst.turn(), parts, ""));
  }

  private ConversationId conversation() {
    return burst.head().address().conversation();
  }
}
