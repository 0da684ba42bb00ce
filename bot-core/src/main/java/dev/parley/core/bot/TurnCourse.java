package dev.parley.core.bot;

import dev.parley.core.bot.Reins.Cause;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Fit;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Sentence;
import dev.parley.core.reply.AnswerPages;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.usage.BudgetWarning;
import dev.parley.core.usage.Reservation;
import dev.parley.core.usage.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way of one turn, from its events to its end in the store; the whole of it can be read in [#run]. On the turn's thread.
final class TurnCourse {
  private static final Sentence DELETED = Sentence.of("reply.question-taken-back");
  private static final Sentence JOINED = Sentence.of("reply.answered-below");

  private final Burst burst;
  private final Look look;
  private final TurnPlace place;
  private final TurnLog log;
  private final TurnRecord record;
  private final Asides asides;
  private final Reins reins;
  private final TurnContext context;
  private final TurnReply reply;
  private final Reprise reprise;
  private final Account account;

  /// What a turn does its work with, and others reach it by.
  record Tools(
      TurnLog log,
      TurnRecord record,
      Asides asides,
      Reins reins,
      TurnContext context,
      TurnReply reply) {}

  TurnCourse(Burst burst, Look look, TurnPlace place, Tools tools) {
    this.burst = burst;
    this.look = look;
    this.place = place;
    this.log = tools.log();
    this.record = tools.record();
    this.asides = tools.asides();
    this.reins = tools.reins();
    this.context = tools.context();
    this.reply = tools.reply();
    this.reprise = new Reprise(burst, reply, record);
    this.account = new Account(burst, place);
  }

  /// Goes it.
  ///
  /// @return as [Turn#run]
  boolean run() {
    return switch (Admission.of(burst, look.conversation(), place.settings().rules())) {
      case Admission.Admitted _ -> answer();
      case Admission.Ignored _ -> record.forget();
      case Admission.Refused(Sentence why) -> say(why);
    };
  }

  private boolean answer() {
    return switch (Question.of(burst, look.conversation(), place.settings().longestMessage())) {
      case Question.Settled(Exchange exchange) -> record.end(exchange);
      case Question.Say(Sentence sentence) -> say(sentence);
      case Question.TakenBack() -> forget(earlier(List.of()).parts());
      case Question.Show(Exchange exchange) ->
        reprise.page(exchange, earlier(exchange.replyParts()).parts())
            && record.end(exchange.in(reply.parts()));
      case Ask ask -> ask(ask);
    };
  }

  private boolean say(Sentence sentence) {
    Showing showing = reply.showing(earlier(List.of()), AnswerPages.NONE, record::progress);
    showing.show(reply.said(sentence), ReplyState.DONE);
    Answer none = Answer.of("", Optional.empty(), ReplyState.DONE, AnswerFacts.NONE);
    return reply.over(showing)
        && end(none.state(), Exchange.of(burst.turn(), List.of(), none, reply.parts()));
  }

  private boolean ask(Ask asked) {
    Ask ask = asked instanceof Ask.Afresh afresh ? new ThreadSoFar(look, place).told(afresh, burst)
        : asked;
    return switch (context.fit(ask, account::summedUp)) {
      case Fit.TooLong tooLong when burst.head() instanceof PlatformEvent.Saying ->
        say(Question.Say.tooLong(tooLong).sentence());
      case Fit.TooLong _ -> ask(ask, Fit.Fitted.NOTHING); // the endpoint says so, and what people see stays
      case Fit.Fitted fitted -> ask(ask, fitted);
    };
  }

  private boolean ask(Ask ask, Fit.Fitted fitted) {
    int choices = ask.choices(Math.toIntExact(place.settings().chosen().value(SettingCatalog.N)));
    AnswerPages pages = Reprise.pages(ask.expected(choices));
    ReplyInFlight earlier = earlier(ask.exchange().replyParts());
    CompletionRequest request =
        TurnRequest.of(ask, choices, place.settings(), conversation().toString(), fitted);
    Reservation reservation =
        earlier.isAnswered() ? Reservation.Granted.SILENT : account.reserve(request);
    if (reservation instanceof Reservation.Refused(Standing spent)) {
      return refuse(ask, spent);
    }
    Showing showing = reply.showing(earlier, pages, record::progress);
    List<Sentence> notes = notes(fitted, reservation);
    notes.forEach(showing.writer()::note);
    reprise.noting(notes); // where the pages are put right below, they are said again
    Attempt one = new Attempt(
        ask, showing, place.ports().completions().call(request), log, asides);
    if (earlier.isAnswered()) {
      showing.show(earlier.text(), earlier.answer());
    } else {
      AnswerFacts before = earlier.answer().facts();
      showing.writer().goesOn(before.equals(AnswerFacts.NONE) ? ask.factsBefore() : before);
      reins.run(one);
      account.settle(request, log, one.answer().text());
    }
    if (!reply.over(showing)) {
      return false;
    }
    Answer answer = earlier.isAnswered() ? earlier.answer() : one.answer();
    if (showing.isWithdrawn()) {
      return !reins.isHandedOver() && withdrawn(ask, answer);
    }
    Exchange exchange = ask.ended(answer).withOthers(
        earlier.isAnswered() ? earlier.others() : asides.others(answer.facts()));
    // Where fewer came than were asked for, the reply's pages are put right.
    boolean isRight = Reprise.pages(exchange).equals(pages)
        || reprise.show(exchange, reply.parts());
    return isRight && end(exchange.state(), exchange.in(reply.parts()));
  }

  /// What whoever asks should know beside the answer.
  private static List<Sentence> notes(Fit.Fitted fitted, Reservation reservation) {
    List<Sentence> notes = new ArrayList<>();
    if (fitted.isNewCut()) {
      fitted.leftOut().ifPresent(leftOut -> notes.add(leftOut.summary().isEmpty()
          ? Sentence.of("context.left-out").with("count", leftOut.questions())
          : Sentence.of("context.summed-up").with("count", leftOut.questions())));
    }
    if (reservation instanceof Reservation.Granted(List<BudgetWarning> warnings)) {
      warnings.forEach(warning -> notes.add(BudgetSentence.of(warning)));
    }
    return notes;
  }

  /// The budget is spent: what people see stays, with a word about it.
  private boolean refuse(Ask ask, Standing spent) {
    Sentence why = BudgetSentence.of(spent, place.ports().clock().instant());
    if (!ask.hasAnswer()) {
      return say(why);
    }
    return reprise.restore(ask.exchange(), reply.said(why))
        && end(ReplyState.FAILED, ask.exchange().in(reply.parts()));
  }

  /// Nothing more is written of the attempt; what stands there is put right.
  private boolean withdrawn(Ask ask, Answer answer) {
    if (reins.cause() == Cause.TAKEN_BACK) {
      return forget(reply.parts());
    }
    if (!ask.hasAnswer()) {
      return overtaken(ask, answer);
    }
    Exchange exchange = ask.failed(answer);
    boolean isStopped = reins.cause() != Cause.NONE;
    return reprise.restore(exchange, isStopped)
        && end(isStopped ? ReplyState.STOPPED : ReplyState.FAILED, exchange.in(reply.parts()));
  }

  /// Next to nothing was answered when a newer message came: it goes, and the question is answered with the newer one.
  private boolean overtaken(Ask ask, Answer answer) {
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

  private boolean forget(List<String> parts) {
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
