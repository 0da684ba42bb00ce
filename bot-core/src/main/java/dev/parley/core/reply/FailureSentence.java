package dev.parley.core.reply;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.language.Durations;
import dev.parley.core.language.Sentence;
import java.time.Duration;
import java.util.Optional;

/// Says to a person why there is no complete answer, and what to do. Never in the server's words, which may
/// hold anything.
public final class FailureSentence {
  /// A longer wait than this is not counted out.
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private FailureSentence() {}

  /// One or two plain sentences.
  public static Sentence of(CompletionFailure failure) {
    return switch (failure) {
      case CompletionFailure.RateLimited limited when limited.lasts() ->
        Sentence.of("failure.credit-used-up");
      case CompletionFailure.RateLimited limited -> rateLimited(limited.retryAfter());
      case CompletionFailure.Unauthorized _ -> Sentence.of("failure.unauthorized");
      case CompletionFailure.ContextTooLong _ -> Sentence.of("failure.context-too-long");
      case CompletionFailure.Unreachable _ -> Sentence.of("failure.unreachable");
      case CompletionFailure.Unavailable _ -> Sentence.of("failure.unavailable");
      case CompletionFailure.TimedOut timedOut -> timedOut(timedOut.phase());
      case CompletionFailure.Rejected rejected when rejected.isMissing() ->
        Sentence.of("failure.missing-model");
      case CompletionFailure.Rejected rejected ->
        Sentence.of("failure.rejected").with("status", rejected.status());
      case CompletionFailure.Filtered _ -> Sentence.of("failure.filtered-question");
      case CompletionFailure.Malformed _ -> Sentence.of("failure.malformed");
      case CompletionFailure.Truncated _ -> Sentence.of("failure.truncated");
      case CompletionFailure.Cancelled _ -> Sentence.of("failure.cancelled");
    };
  }

  private static Sentence rateLimited(Optional<Duration> retryAfter) {
    return retryAfter
        .filter(wait -> wait.isPositive() && wait.compareTo(LONGEST_WAIT) <= 0)
        .map(wait -> Sentence.of("failure.rate-limited-for").with("wait", Durations.inWords(wait)))
        .orElse(Sentence.of("failure.rate-limited"));
  }

  private static Sentence timedOut(CompletionFailure.Phase phase) {
    return switch (phase) {
      case CONNECT -> Sentence.of("failure.unreachable");
      case HEADERS, FIRST_CONTENT -> Sentence.of("failure.no-beginning");
      case SILENCE -> Sentence.of("failure.silence");
      case WHOLE -> Sentence.of("failure.too-long");
    };
  }
}
