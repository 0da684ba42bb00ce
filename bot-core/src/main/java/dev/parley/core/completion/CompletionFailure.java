package dev.parley.core.completion;

import java.time.Duration;
import java.util.Optional;

/// Why there is no complete answer. A value, because everybody who asks must handle it. `detail` is for the
/// log: the server's own words, bounded, without keys; people are shown a sentence of ours.
public sealed interface CompletionFailure {

  /// The server's own words or the cause, at most 500 characters, without secrets; for the log.
  String detail();

  /// Too many requests, or the credit is used up (429); `retryAfter` where the server said when.
  record RateLimited(Optional<Duration> retryAfter, String detail) implements CompletionFailure {}

  /// The key is wrong, or has no right or no credit left (401, 402, 403).
  record Unauthorized(String detail) implements CompletionFailure {}

  /// The conversation is longer than the model can read.
  record ContextTooLong(String detail) implements CompletionFailure {}

  /// No connection: wrong host, refused, TLS.
  record Unreachable(String detail) implements CompletionFailure {}

  /// The server, or what stands before it, is down or overloaded (5xx), or said so inside the stream.
  record Unavailable(int status, String detail) implements CompletionFailure {}

  /// Nothing came in time; `phase` says for what was waited.
  record TimedOut(Phase phase, String detail) implements CompletionFailure {}

  /// The server refuses the request as it stands (400, 404, 413, 422 …).
  record Rejected(int status, String detail) implements CompletionFailure {}

  /// The server's content filter refuses the question; asked in other words it may pass.
  record Filtered(String detail) implements CompletionFailure {}

  /// The answer is not of the API: HTML, broken JSON, past a bound.
  record Malformed(String detail) implements CompletionFailure {}

  /// The stream ended in mid-answer.
  record Truncated(String detail) implements CompletionFailure {}

  /// We cancelled: a person pressed Stop, or Parley is ending.
  record Cancelled(String detail) implements CompletionFailure {}

  /// What a time-out waited for.
  enum Phase {
    CONNECT,
    HEADERS,
    FIRST_CONTENT,
    SILENCE,
    WHOLE
  }
}
