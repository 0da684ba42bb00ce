package dev.parley.core.bot;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.ReplySnapshot;
import dev.parley.core.reply.ReplyWriter;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One attempt at an answer: the model is read on the turn's thread, in [#run], and its reply is written. Where people
/// see an answer already, a failure is not shown in its place: the reply is withdrawn instead. What ends it comes from any
/// thread; its flag is published by being volatile, and set before the call is cancelled.
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  /// A text of fewer characters says nothing to whoever reads it later.
  static final int LEAST_WORTH_KEEPING = 20;

  private final Ask ask;
  private final Showing showing;
  private final CompletionCall call;
  private final TurnLog log;
  private final Asides asides;
  private final Seam seam;
  private volatile boolean ended; // by us

  Attempt(Ask ask, Showing showing, CompletionCall call, TurnLog log, Asides asides) {
    this.ask = ask;
    this.showing = showing;
    this.call = call;
    this.log = log;
    this.asides = asides;
    this.seam = new Seam(ask.before());
  }

  /// Asks, and returns when the model has ended.
  void run() {
    showing.whenGone(call::cancel);
    show(ask.before());
    try {
      call.stream(event -> {
        log.accept(event);
        asides.accept(event);
        accept(event);
      });
    } catch (RuntimeException unexpected) {
      LOG.error("an answer could not be read", unexpected);
      accept(new CompletionEvent.Failed(
          new CompletionFailure.Malformed("unexpected " + unexpected.getClass().getSimpleName())));
    }
  }

  /// A person stops it: the text that came stays.
  void stop() {
    end(isSilent(), ReplyWriter::stop);
  }

  /// Parley ends: the text that came stays, and whoever takes the turn up goes on.
  void interrupt() {
    end(isSilent(), ReplyWriter::interrupt);
  }

  /// A newer message takes over: the text that came stays, where it is worth that.
  void supersede() {
    if (hasEnded()) {
      return;
    }
    String text = showing.writer().snapshot().text().strip();
    end(text.codePointCount(0, text.length()) < LEAST_WORTH_KEEPING, ReplyWriter::supersede);
  }

  /// Nothing of it is wanted any more.
  void withdraw() {
    end(true, _ -> {});
  }

  private void end(boolean isNothing, Consumer<ReplyWriter> ending) {
    ended = true;
    if (isNothing) {
      showing.withdraw();
    } else {
      ending.accept(showing.writer());
    }
    call.cancel();
  }

  /// Whether nobody asks any more, as the conversation stands `now`.
  boolean isTakenBack(Look now) {
    return Revision.upToDate(ask.exchange(), now).isEmpty();
  }

  /// Whether the answer has ended; its reply may not say so yet.
  boolean hasEnded() {
    return showing.writer().snapshot().state() != ReplyState.GROWING;
  }

  /// The answer as far as it came.
  Answer answer() {
    ReplySnapshot reply = showing.writer().snapshot();
    // A reply whose place is gone stays as it was: it did not end well.
    ReplyState state = reply.state() == ReplyState.GROWING ? ReplyState.FAILED : reply.state();
    return Answer.of(reply.text(), asides.reasoning(), state, reply.facts());
  }

  private void accept(CompletionEvent event) {
    switch (event) {
      case CompletionEvent.Delta(int choice, String text) when choice == 0 ->
        show(seam.accept(text));
      case CompletionEvent.Finished finished when finished.choice() == 0 -> {
        show(seam.rest());
        end(finished, isNoAnswer(finished));
      }
      case CompletionEvent.Failed failed -> {
        show(seam.rest());
        end(failed, true);
      }
      case CompletionEvent.Delta _,CompletionEvent.Finished _,CompletionEvent.Reasoning _,CompletionEvent.ToolCallPiece _,CompletionEvent.AudioPiece _,CompletionEvent.Origin _,CompletionEvent.Described _ ->
        showing.writer().accept(event);
    }
  }

  private void end(CompletionEvent event, boolean failed) {
    if (failed && ask.hasAnswer() && !ended) {
      showing.withdraw();
    } else {
      showing.writer().accept(event);
    }
  }

  private void show(String text) {
    if (!text.isEmpty()) {
      showing.writer().accept(new CompletionEvent.Delta(0, text));
    }
  }

  private boolean isNoAnswer(CompletionEvent.Finished finished) {
    return finished.reason().equals(FinishReason.CONTENT_FILTER)
        || showing.writer().snapshot().text().isEmpty();
  }

  /// Whether there is an answer to lose and none to show in its place.
  private boolean isSilent() {
    return ask.hasAnswer() && showing.writer().snapshot().text().isEmpty();
  }
}
