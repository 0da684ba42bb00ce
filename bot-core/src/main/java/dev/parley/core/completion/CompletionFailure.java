package dev.parley.core.completion;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Why there is no complete answer. A value, because everybody who asks must handle it. `detail` is for the
/// log: the server's own words, bounded, without keys; people are shown a sentence of ours.
public sealed interface CompletionFailure {

  /// The server's own words or the cause, at most 500 characters, without secrets; for the log.
  String detail();

  /// Too many requests, or the credit is used up (429).
  ///
  /// @param retryAfter where the server said when
  /// @param lasts a quota is used up, or the server says not to ask again: waiting for moments is of no use
  record RateLimited(Optional<Duration> retryAfter, boolean lasts, String detail)
      implements CompletionFailure {
    /// A limit that passes.
    public RateLimited(Optional<Duration> retryAfter, String detail) {
      this(retryAfter, false, detail);
    }
  }

  /// The key is wrong, or has no right or no credit left (401, 402, 403).
  ///
  /// @param status the server's; 200 where it said so inside an answer
  record Unauthorized(int status, String detail) implements CompletionFailure {
    private static final int USUAL = 401;

    /// A wrong key.
    public Unauthorized(String detail) {
      this(USUAL, detail);
    }
  }

  /// The conversation is longer than the model can read.
  ///
  /// @param limit the model's, in tokens, where the server said it
  record ContextTooLong(OptionalLong limit, String detail) implements CompletionFailure {
    /// The limit is not known.
    public ContextTooLong(String detail) {
      this(OptionalLong.empty(), detail);
    }
  }

  /// No connection: wrong host, refused, TLS; or one that was closed before an answer began.
  ///
  /// @param wasReached there was a connection, and it was closed
  record Unreachable(boolean wasReached, String detail) implements CompletionFailure {
    /// Nobody is there.
    public Unreachable(String detail) {
      this(false, detail);
    }
  }

  /// The server, or what stands before it, is down or overloaded (5xx, 408, 409, 425), or said so inside the
  /// stream (200).
  ///
  /// @param retryAfter where the server said when
  /// @param lasts the server says not to ask again
  record Unavailable(int status, Optional<Duration> retryAfter, boolean lasts, String detail)
      implements CompletionFailure {
    /// The server said no more than that.
    public Unavailable(int status, String detail) {
      this(status, Optional.empty(), false, detail);
    }
  }

  /// Nothing came in time; `phase` says for what was waited.
  record TimedOut(Phase phase, String detail) implements CompletionFailure {}

  /// The server refuses the request as it stands (400, 404, 413, 422 …), also where a gateway says so with
  /// 500 or 503; asking again in the same words is of no use.
  ///
  /// @param param the field that is refused, where the server named it, else empty
  /// @param code the server's word, as `unsupported_parameter` or `model_not_found`, else empty
  record Rejected(int status, String param, String code, String detail)
      implements CompletionFailure {
    /// The server gave no names.
    public Rejected(int status, String detail) {
      this(status, "", "", detail);
    }

    /// Whether it is not the request but the path or the model that is not there, or lies elsewhere (a redirect):
    /// another endpoint may have it.
    public boolean isMissing() {
      return status == 404 || status == 405 || status / 100 == 3 || code.equals("model_not_found");
    }
  }

  /// The server's content filter refuses the question; asked in other words it may pass.
  record Filtered(String detail) implements CompletionFailure {}

  /// The answer is not of the API: a web page, broken JSON, past a bound.
  ///
  /// @param isWebPage the address leads to something else than the API, as a rule
  record Malformed(boolean isWebPage, String detail) implements CompletionFailure {
    /// No web page.
    public Malformed(String detail) {
      this(false, detail);
    }
  }

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
