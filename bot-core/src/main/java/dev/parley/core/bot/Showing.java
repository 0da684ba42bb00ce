package dev.parley.core.bot;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyPresenter;
import dev.parley.core.reply.ReplyWriter;
import dev.parley.core.reply.WritePermit;
import java.util.Optional;
import java.util.function.Consumer;

/// One reply while it is written, on a virtual thread of its own. It may be withdrawn, from any thread: then nothing
/// more of it is written, and what stands there is for the next to replace. `withdrawn` and `gone` are published by
/// being volatile.
final class Showing {
  private final TurnPlace place;
  private final ReplyWriter writer;
  private final Thread writing;
  private volatile boolean withdrawn;
  private volatile Runnable gone = () -> {};

  /// Begins to write.
  Showing(TurnPlace place, ReplyPresenter presenter, ReplyChannel channel, Told told) {
    this.place = place;
    this.writer = new ReplyWriter(presenter, channel, new ReplyWriter.Surroundings(
        told.claimant(), place.ports().pace(), this::permit, place.ports().clock(),
        now -> progress(told, now)));
    this.writing = Thread.ofVirtual().name("parley-reply").start(this::write);
  }

  /// Who hears of it.
  ///
  /// @param claimant what the shared pace knows the reply by
  /// @param progress told after each platform call, on the writer's thread
  record Told(String claimant, Consumer<ReplyWriter> progress) {}

  ReplyWriter writer() {
    return writer;
  }

  /// Does `then` once nothing can be written any more although the answer still grows: the place is gone, or the lease.
  void whenGone(Runnable then) {
    gone = then;
    if (!writing.isAlive() && isGrowing()) {
      then.run();
    }
  }

  /// Shows an answer that was written before.
  ///
  /// @param text what stands there: the answer's text, and a line of ours where there is something to say
  void show(String text, Answer answer) {
    writer.written(answer.facts());
    show(text, answer.state());
  }

  /// Shows a text, and how it ended.
  void show(String text, ReplyState state) {
    if (!text.isEmpty()) {
      writer.accept(new CompletionEvent.Delta(0, text));
    }
    switch (state) {
      case STOPPED -> writer.stop();
      case CUT -> finish(FinishReason.LENGTH);
      case DONE, GROWING -> finish(FinishReason.STOP);
      case FAILED, INTERRUPTED -> writer.accept(new CompletionEvent.Failed(
          new CompletionFailure.Truncated("an earlier answer")));
    }
  }

  /// Shows the little that came before a newer message took over.
  void supersede(String text) {
    if (!text.isEmpty()) {
      writer.accept(new CompletionEvent.Delta(0, text));
    }
    writer.supersede();
  }

  /// Writes nothing more.
  void withdraw() {
    withdrawn = true;
    writer.stop();
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  /// Waits until nothing is written any more.
  ///
  /// @return whether the reply's end stands on the platform, or can never stand there, or it was withdrawn; not so where
  ///     it was only interrupted
  boolean await() {
    try {
      writing.join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
    return place.lease().state() != WritePermit.State.LOST
        && (withdrawn
            || (writer.isComplete() && writer.snapshot().state() != ReplyState.INTERRUPTED));
  }

  private void write() {
    writer.run();
    if (isGrowing()) {
      gone.run();
    }
  }

  private boolean isGrowing() {
    return writer.snapshot().state() == ReplyState.GROWING;
  }

  private WritePermit.State permit() {
    return withdrawn ? WritePermit.State.LOST : place.lease().state();
  }

  private void progress(Told told, ReplyWriter now) {
    if (!withdrawn) {
      told.progress().accept(now);
    }
  }

  private void finish(FinishReason reason) {
    writer.accept(new CompletionEvent.Finished(0, reason, Optional.empty(), ""));
  }
}
