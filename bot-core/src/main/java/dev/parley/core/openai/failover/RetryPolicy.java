package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionFailure;
import java.time.Duration;
import java.util.Optional;

/// What a failure means for the next attempt, while nothing of the answer was shown. Pure.
final class RetryPolicy {
  /// How often one endpoint is asked the same again.
  static final int MOST_RETRIES = 2;

  /// The longest wait that a server's `Retry-After` is followed for; a longer one is said to the person instead.
  static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(20);

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private RetryPolicy() {}

  /// How long to wait before the same endpoint is asked again; empty where that would not help.
  ///
  /// @param retries how often it was asked again before
  /// @param random 0 to 1: the wait is spread, so that many questions do not come back together
  static Optional<Duration> again(CompletionFailure failure, int retries, double random) {
    if (retries >= MOST_RETRIES) {
      return Optional.empty();
    }
    return switch (failure) {
      case CompletionFailure.RateLimited limited when limited.lasts() -> Optional.empty();
      case CompletionFailure.RateLimited limited ->
        Optional.of(limited.retryAfter().orElse(Duration.ZERO))
            .filter(wait -> wait.compareTo(LONGEST_RETRY_AFTER) <= 0)
            .map(wait -> wait.plus(spread(retries, random)));
      case CompletionFailure.TimedOut timedOut ->
        timedOut.phase() == CompletionFailure.Phase.CONNECT
            ? Optional.of(spread(retries, random))
            : Optional.empty(); // a person has waited long enough for this one
      case CompletionFailure.Unavailable unavailable when unavailable.lasts() -> Optional.empty();
      case CompletionFailure.Unavailable unavailable ->
        Optional.of(unavailable.retryAfter().orElse(Duration.ZERO))
            .filter(wait -> wait.compareTo(LONGEST_RETRY_AFTER) <= 0)
            .map(wait -> wait.plus(spread(retries, random)));
      case CompletionFailure.Unreachable _,CompletionFailure.Truncated _ ->
        Optional.of(spread(retries, random));
      case CompletionFailure.Unauthorized _,CompletionFailure.ContextTooLong _,CompletionFailure.Rejected _,CompletionFailure.Filtered _,CompletionFailure.Malformed _,CompletionFailure.Cancelled _ ->
        Optional.empty();
    };
  }

  /// Whether another endpoint may answer what this one did not. Not where the question itself was refused: that one
  /// would refuse it too, or charge for it twice.
  static boolean isForAnother(CompletionFailure failure) {
    return switch (failure) {
      case CompletionFailure.Rejected rejected -> rejected.isMissing();
      case CompletionFailure.ContextTooLong _,CompletionFailure.Filtered _,CompletionFailure.Cancelled _ ->
        false;
      case CompletionFailure.RateLimited _,CompletionFailure.Unauthorized _,CompletionFailure.Unreachable _,CompletionFailure.Unavailable _,CompletionFailure.TimedOut _,CompletionFailure.Malformed _,CompletionFailure.Truncated _ ->
        true;
    };
  }

  /// Whether it is the settings that are wrong, or the credit that is used up, not the server.
  static boolean isMisconfigured(CompletionFailure failure) {
    return switch (failure) {
      case CompletionFailure.Unauthorized _ -> true;
      case CompletionFailure.RateLimited limited -> limited.lasts();
      case CompletionFailure.Rejected rejected -> rejected.isMissing();
      case CompletionFailure.Malformed malformed -> malformed.isWebPage();
      case CompletionFailure.ContextTooLong _,CompletionFailure.Unreachable _,CompletionFailure.Unavailable _,CompletionFailure.TimedOut _,CompletionFailure.Filtered _,CompletionFailure.Truncated _,CompletionFailure.Cancelled _ ->
        false;
    };
  }

  /// Whether it speaks against the server's health.
  static boolean isFault(CompletionFailure failure) {
    return switch (failure) {
      case CompletionFailure.Malformed malformed -> !malformed.isWebPage();
      case CompletionFailure.Unreachable _,CompletionFailure.Unavailable _,CompletionFailure.TimedOut _,CompletionFailure.Truncated _ ->
        true;
      case CompletionFailure.RateLimited _,CompletionFailure.Unauthorized _,CompletionFailure.ContextTooLong _,CompletionFailure.Rejected _,CompletionFailure.Filtered _,CompletionFailure.Cancelled _ ->
        false;
    };
  }

  /// Whether it was the question that was refused, by a server that read it.
  static boolean isAboutTheQuestion(CompletionFailure failure) {
    return switch (failure) {
      case CompletionFailure.Rejected rejected -> !rejected.isMissing();
      case CompletionFailure.ContextTooLong _,CompletionFailure.Filtered _ -> true;
      case CompletionFailure.RateLimited _,CompletionFailure.Unauthorized _,CompletionFailure.Unreachable _,CompletionFailure.Unavailable _,CompletionFailure.TimedOut _,CompletionFailure.Malformed _,CompletionFailure.Truncated _,CompletionFailure.Cancelled _ ->
        false;
    };
  }

  private static Duration spread(int retries, double random) {
    Duration most = FIRST.multipliedBy(1L << Math.min(retries, 10));
    Duration bounded = most.compareTo(LONGEST) < 0 ? most : LONGEST;
    return Duration.ofNanos((long) (bounded.toNanos() * random));
  }
}
