package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.ContextTooLong;
import dev.parley.core.completion.CompletionFailure.Filtered;
import dev.parley.core.completion.CompletionFailure.Malformed;
import dev.parley.core.completion.CompletionFailure.RateLimited;
import dev.parley.core.completion.CompletionFailure.Rejected;
import dev.parley.core.completion.CompletionFailure.Unauthorized;
import dev.parley.core.completion.CompletionFailure.Unavailable;
import java.util.Optional;

/// Decides which failure a server's error is: by its code where that says more than the status, then by the
/// status. Gateways answer 500 or 503 for a request that can never succeed, or 200 for any error.
///
/// @param requestIds stand in every detail: [RequestIds]
record Failures(Details details, String requestIds) {
  private static final int OK = 200;

  Failures(Details details) {
    this(details, "");
  }

  /// The failures of one request.
  Failures of(String ids) {
    return new Failures(details, ids);
  }

  /// The failure that an answer with `status` means.
  CompletionFailure of(int status, ApiError error, ServerAdvice advice) {
    var detail = details.of("HTTP %d%s: %s".formatted(
        status, requestIds, error.message().isEmpty() ? "no explanation" : error.text()));
    return request(error, detail).orElseGet(() -> byStatus(status, error, advice, detail));
  }

  /// The failure that an error inside a stream with status 200 means.
  CompletionFailure inStream(ApiError error) {
    if (error.status().isPresent()) {
      return of(error.status().getAsInt(), error, ServerAdvice.NONE);
    }
    var detail = details.of((requestIds + " " + error.text()).strip());
    return request(error, detail).orElseGet(() -> byWord(error, detail));
  }

  /// The failure that a web page in place of an answer means.
  CompletionFailure webPage(String title) {
    return new Malformed(true, details.of(
        "a web page (\"%s\")%s in place of an answer: does the base URL lead to the API, as a rule to /v1?"
            .formatted(title, requestIds)));
  }

  private static CompletionFailure byStatus(
      int status, ApiError error, ServerAdvice advice, String detail) {
    boolean lasts = advice.isFinal() || error.says(ErrorWords.SPENT);
    return switch (status) {
      case 401, 402, 403 -> new Unauthorized(status, detail);
      case 429 -> new RateLimited(advice.retryAfter(), lasts, detail);
      case 408, 409, 425 -> new Unavailable(status, advice.retryAfter(), lasts, detail);
      default -> isRefused(status, error, advice)
          ? rejected(status, error, detail)
          : new Unavailable(status, advice.retryAfter(), lasts, detail);
    };
  }

  private static boolean isRefused(int status, ApiError error, ServerAdvice advice) {
    return ErrorWords.isRefusedWithAnyStatus(error) || (status < 500 && !advice.isWelcome());
  }

  private static CompletionFailure byWord(ApiError error, String detail) {
    if (error.says(ErrorWords.LIMITED)) {
      return new RateLimited(Optional.empty(), error.says(ErrorWords.SPENT), detail);
    }
    if (error.says(ErrorWords.NO_RIGHT)) {
      return new Unauthorized(OK, detail);
    }
    return ErrorWords.isRefused(error) ? rejected(OK, error, detail)
        : new Unavailable(OK, detail);
  }

  private static Rejected rejected(int status, ApiError error, String detail) {
    return new Rejected(status, named(error.param()), named(error.word()), detail);
  }

  /// A name, and not half a page.
  private static String named(String word) {
    return word.matches("[A-Za-z0-9_.\\[\\]-]{1,80}") ? word : "";
  }

  /// What is wrong with the request itself, whatever status it came with.
  private static Optional<CompletionFailure> request(ApiError error, String detail) {
    if (ErrorWords.isTooLong(error)) {
      return Optional.of(new ContextTooLong(ErrorWords.limit(error), detail));
    }
    return error.says(ErrorWords.FILTERED) ? Optional.of(new Filtered(detail)) : Optional.empty();
  }
}
