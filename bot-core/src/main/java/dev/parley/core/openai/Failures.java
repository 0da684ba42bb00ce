package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.ContextTooLong;
import dev.parley.core.completion.CompletionFailure.Filtered;
import dev.parley.core.completion.CompletionFailure.Malformed;
import dev.parley.core.completion.CompletionFailure.RateLimited;
import dev.parley.core.completion.CompletionFailure.Rejected;
import dev.parley.core.completion.CompletionFailure.Unauthorized;
import dev.parley.core.completion.CompletionFailure.Unavailable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Decides which failure a server's error is: by its code where that says more than the status, then by the
/// status. Gateways answer 500 or 503 for a request that can never succeed, or 200 for any error.
final class Failures {
  private static final int OK = 200;
  private static final Set<String> TOO_LONG = Set.of(
      "context_length_exceeded", "exceed_context_size_error", "context_window_exceeded");
  /// Azure's and OpenAI's words, then new-api's, which come with status 400 or 500.
  private static final Set<String> FILTERED = Set.of(
      "content_filter",
      "content_policy_violation",
      "ResponsibleAIPolicyViolation",
      "sensitive_words_detected",
      "prompt_blocked");
  private static final Set<String> LIMITED = Set.of(
      "rate_limit_exceeded", "rate_limit_error", "insufficient_quota", "tokens", "requests");
  private static final Set<String> NO_RIGHT = Set.of(
      "invalid_api_key", "authentication_error", "permission_error", "insufficient_user_quota");
  /// new-api sends the first six with status 500, `model_not_found` with 503.
  private static final Set<String> REFUSED = Set.of(
      "invalid_request",
      "model_price_error",
      "count_token_failed",
      "convert_request_failed",
      "bad_request_body",
      "access_denied",
      "model_not_found",
      "invalid_request_error",
      "unsupported_parameter");

  private final Details details;

  Failures(Details details) {
    this.details = details;
  }

  /// The failure that an answer with `status` means.
  CompletionFailure of(int status, ApiError error, Optional<Duration> retryAfter) {
    var detail = details.of("HTTP %d: %s".formatted(
        status, error.message().isEmpty() ? "no explanation" : error.text()));
    return request(error, detail).orElseGet(() -> byStatus(status, error, retryAfter, detail));
  }

  private static CompletionFailure byStatus(
      int status, ApiError error, Optional<Duration> retryAfter, String detail) {
    return switch (status) {
      case 401, 402, 403 -> new Unauthorized(detail);
      case 429 -> new RateLimited(retryAfter, detail);
      case 408, 409, 425 -> new Unavailable(status, detail);
      default -> status < 500 || error.says(REFUSED)
          ? new Rejected(status, detail)
          : new Unavailable(status, detail);
    };
  }

  /// The failure that an error inside a stream with status 200 means.
  CompletionFailure inStream(ApiError error) {
    if (error.status().isPresent()) {
      return of(error.status().getAsInt(), error, Optional.empty());
    }
    var detail = details.of(error.text());
    var refused = request(error, detail);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (error.says(LIMITED)) {
      return new RateLimited(Optional.empty(), detail);
    }
    if (error.says(NO_RIGHT)) {
      return new Unauthorized(detail);
    }
    return error.says(REFUSED) ? new Rejected(OK, detail) : new Unavailable(OK, detail);
  }

  /// The failure that a web page in place of an answer means.
  CompletionFailure webPage(String title) {
    return new Malformed(details.of(
        "a web page (\"%s\") in place of an answer: does the base URL lead to the API, as a rule to /v1?"
            .formatted(title)));
  }

  /// What is wrong with the request itself, whatever status it came with.
  private static Optional<CompletionFailure> request(ApiError error, String detail) {
    if (isTooLong(error)) {
      return Optional.of(new ContextTooLong(detail));
    }
    return error.says(FILTERED) ? Optional.of(new Filtered(detail)) : Optional.empty();
  }

  private static boolean isTooLong(ApiError error) {
    var message = error.message().toLowerCase(Locale.ROOT);
    return error.says(TOO_LONG) || message.contains("maximum context length")
        || message.contains("exceeds the available context size");
  }
}
