package dev.parley.core.testing.walk;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.ChatMessage;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// A model that does at once what the question says: answers, is [#CUT] by its length, [#FAILS], or [#GOES_ON] until it is
/// stopped.
final class PlayedModel implements CompletionClient {
  static final String CUT = "Tell me a long story.";
  static final String FAILS = "Tell me what you cannot.";
  static final String GOES_ON = "Tell me everything.";
  static final String NAME = "gpt-4";

  /// Answers that have begun and not ended.
  private final Semaphore begun = new Semaphore(0);

  @Override
  public CompletionCall call(CompletionRequest request) {
    return new Call(question(request));
  }

  /// Waits for an answer that goes on to have begun.
  void awaitBegun() {
    begun.acquireUninterruptibly();
  }

  private static String question(CompletionRequest request) {
    return request.messages().reversed().stream()
        .filter(ChatMessage.User.class::isInstance)
        .map(ChatMessage::text).findFirst().orElse("");
  }

  private final class Call implements CompletionCall {
    private final String question;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    private Call(String question) {
      this.question = question;
    }

    @Override
    public void stream(Consumer<CompletionEvent> events) {
      if (question.contains(FAILS)) {
        events.accept(new CompletionEvent.Failed(new CompletionFailure.Unavailable(503, "down")));
        return;
      }
      events.accept(new CompletionEvent.Delta(0, "Once upon a time there was a teapot."));
      if (question.contains(GOES_ON)) {
        begun.release();
        awaitCancel();
        events.accept(
            new CompletionEvent.Failed(new CompletionFailure.Cancelled("cancelled")));
        return;
      }
      events.accept(new CompletionEvent.Finished(0,
          question.contains(CUT) ? FinishReason.LENGTH : FinishReason.STOP,
          Optional.of(new TokenUsage(1_200, 300, 1_500, 1_000, 0)), NAME));
    }

    @Override
    public void cancel() {
      cancelled.countDown();
    }

    private void awaitCancel() {
      try {
        cancelled.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
