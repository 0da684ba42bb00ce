package dev.parley.core.bot;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.conversation.TokenEstimate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One question for a summary; nobody sees the answer grow. [#run] reads it on the caller's thread, a watch beside it
/// ends it in time, and [#cancel] comes from any: all that is shared is the call.
final class SummaryCall {

  /// How long a summary may be, in tokens by estimate; what comes beyond is not waited for.
  static final int MOST_TOKENS = 500;

  private static final Logger LOG = LoggerFactory.getLogger(SummaryCall.class);

  /// A summary that was ended by its length ends with a sentence, where one ends in this share of it.
  private static final double CUT_AT_MOST = 0.5;

  private static final String SENTENCE_ENDS = ".!?。！？\n";
  private static final int STEP = 50;

  private final CompletionCall call;
  private final Duration patience;
  private final CountDownLatch over = new CountDownLatch(1);
  private final StringBuilder text = new StringBuilder(); // these four: run's thread only
  private Optional<TokenUsage> usage = Optional.empty();
  private boolean isFull;
  private boolean isEnded;

  /// @param patience how long it may take in all
  SummaryCall(CompletionCall call, Duration patience) {
    this.call = call;
    this.patience = patience;
  }

  /// Asks, and waits. A summary that fails in any way is none, and so is one that is not there in time.
  Summary run() {
    Thread.ofVirtual().name("summary-watch").start(this::watch);
    try {
      call.stream(this::accept);
    } catch (RuntimeException unexpected) {
      LOG.error("a summary could not be read", unexpected);
      return Summary.NONE;
    } finally {
      over.countDown();
    }
    return new Summary(isEnded || isFull ? bounded() : "", usage);
  }

  /// Nobody waits for it any more: it is over within moments.
  void cancel() {
    call.cancel();
  }

  private void watch() {
    try {
      if (!over.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.info("a summary did not come within {} s; one does without", patience.toSeconds());
        call.cancel();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      call.cancel();
    }
  }

  private void accept(CompletionEvent event) {
    switch (event) {
      case CompletionEvent.Delta(int choice, String piece) when choice == 0 && !isFull -> {
        text.append(piece);
        isFull = text.length() >= LeftOut.LONGEST_SUMMARY / 2
            || TokenEstimate.ofText(text.toString()) > MOST_TOKENS;
        if (isFull) {
          call.cancel();
        }
      }
      case CompletionEvent.Finished finished when finished.choice() == 0 -> {
        isEnded = !finished.reason().equals(FinishReason.CONTENT_FILTER);
        usage = finished.usage();
      }
      case CompletionEvent.Failed(var why) when !isFull ->
        LOG.info("no summary: {} {}", why.getClass().getSimpleName(), why.detail());
      default -> {
        // what the model thinks, and what it says of itself
      }
    }
  }

  private String bounded() {
    String whole = text.toString().strip();
    int fits = fitting(whole);
    if (fits == whole.length()) {
      return whole;
    }
    int sentence = fits - 1;
    while (sentence > fits * CUT_AT_MOST && SENTENCE_ENDS.indexOf(whole.charAt(sentence)) < 0) {
      sentence--;
    }
    boolean hasSentence = sentence > fits * CUT_AT_MOST;
    return whole.substring(0, hasSentence ? sentence + 1 : fits).strip();
  }

  /// How many characters of `whole` a summary may have.
  private static int fitting(String whole) {
    int fits = Math.min(whole.length(), LeftOut.LONGEST_SUMMARY / 2);
    while (TokenEstimate.ofText(whole.substring(0, fits)) > MOST_TOKENS) {
      fits -= Math.max(1, fits / STEP);
    }
    boolean isHalf = fits > 0 && Character.isHighSurrogate(whole.charAt(fits - 1));
    return isHalf && fits < whole.length() ? fits - 1 : fits;
  }
}
