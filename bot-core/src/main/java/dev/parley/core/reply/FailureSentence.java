package dev.parley.core.reply;

import dev.parley.core.completion.CompletionFailure;
import java.time.Duration;
import java.util.Optional;

/// Says to a person why there is no complete answer, and what to do. Never in the server's words, which may
/// hold anything.
public final class FailureSentence {
  /// A longer wait than this is not counted out.
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private FailureSentence() {}

  /// One or two plain sentences.
  public static String of(CompletionFailure failure) {
    return switch (failure) {
      case CompletionFailure.RateLimited limited when limited.lasts() ->
        "The credit at the model's "
            + "server is used up. Whoever runs Parley has to look at it.";
      case CompletionFailure.RateLimited limited -> rateLimited(limited.retryAfter());
      case CompletionFailure.Unauthorized _ -> "The model's server did not accept Parley's key, "
          + "or its credit is used up. Whoever runs Parley has to look at it.";
      case CompletionFailure.ContextTooLong _ -> "This conversation is longer than the model can "
          + "read. Begin a new one, or ask with less text.";
      case CompletionFailure.Unreachable _ -> "The model's server cannot be reached. "
          + "Try again in a moment.";
      case CompletionFailure.Unavailable _ -> "The model's server is down or overloaded. "
          + "Try again in a moment.";
      case CompletionFailure.TimedOut timedOut -> timedOut(timedOut.phase());
      case CompletionFailure.Rejected rejected when rejected.isMissing() ->
        "The model's server does "
            + "not have this model, or is not at this address. Choose another model; if none answers, "
            + "whoever runs Parley has to look at it.";
      case CompletionFailure.Rejected rejected -> "The model's server refused the question (status "
          + rejected.status() + "). Asking differently or choosing another model may help.";
      case CompletionFailure.Filtered _ -> "The content filter of the model's server refused the "
          + "question. Asking differently may help.";
      case CompletionFailure.Malformed _ -> "The model's server sent something that is no answer. "
          + "Try again; if it stays so, whoever runs Parley has to look at it.";
      case CompletionFailure.Truncated _ ->
        "The connection to the model ended before the answer was whole. "
            + "Try again.";
      case CompletionFailure.Cancelled _ -> "The answer was cancelled.";
    };
  }

  private static String rateLimited(Optional<Duration> retryAfter) {
    String when = retryAfter
        .filter(wait -> wait.isPositive() && wait.compareTo(LONGEST_WAIT) <= 0)
        .map(wait -> "Try again in " + inWords(wait) + ".")
        .orElse("Try again a little later.");
    return "The model's server takes no more questions just now. " + when;
  }

  private static String timedOut(CompletionFailure.Phase phase) {
    return switch (phase) {
      case CONNECT -> "The model's server cannot be reached. Try again in a moment.";
      case HEADERS, FIRST_CONTENT -> "The model did not begin to answer in time. Try again.";
      case SILENCE -> "The model fell silent before the answer was whole. Try again.";
      case WHOLE -> "The answer took longer than is allowed. Try again, or ask for less.";
    };
  }

  private static String inWords(Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    if (seconds < 120) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    long minutes = (seconds + 59) / 60;
    return minutes < 120 ? minutes + " minutes" : (minutes + 59) / 60 + " hours";
  }
}
