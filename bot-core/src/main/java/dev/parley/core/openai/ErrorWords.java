package dev.parley.core.openai;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// The words by which servers say what is wrong: values of `error.code` and `error.type`.
final class ErrorWords {
  static final Set<String> LIMITED = Set.of(
      "rate_limit_exceeded", "rate_limit_error", "insufficient_quota", "tokens", "requests");

  /// Nothing is left to spend: it is of no use to ask again soon.
  static final Set<String> SPENT = Set.of(
      "insufficient_quota", "insufficient_user_quota", "billing_hard_limit_reached",
      "pre_consume_token_quota_failed");

  static final Set<String> NO_RIGHT = Set.of(
      "invalid_api_key", "authentication_error", "permission_error", "insufficient_user_quota");

  /// Azure's and OpenAI's words, then new-api's, which come with status 400 or 500.
  static final Set<String> FILTERED = Set.of(
      "content_filter",
      "content_policy_violation",
      "ResponsibleAIPolicyViolation",
      "sensitive_words_detected",
      "prompt_blocked");

  /// Codes that gateways send with a status that speaks of themselves: new-api the first six with 500, `model_not_found`
  /// with 503.
  private static final Set<String> REFUSED_WITH_ANY_STATUS = Set.of(
      "invalid_request",
      "model_price_error",
      "count_token_failed",
      "convert_request_failed",
      "bad_request_body",
      "access_denied",
      "model_not_found");

  /// What decides where there is no status.
  private static final Set<String> REFUSED = Set.of(
      "invalid_request_error",
      "unsupported_parameter",
      "unsupported_value");

  private static final Set<String> TOO_LONG = Set.of(
      "context_length_exceeded", "exceed_context_size_error", "context_window_exceeded");

  /// OpenAI's and vLLM's sentence, then llama.cpp's: "… the available context size (4096 tokens) …".
  private static final Pattern LIMIT = Pattern.compile(
      "(?:maximum context length is|available context size \\()\\s*(\\d{2,9})\\s*tokens");

  private ErrorWords() {}

  /// Whether the request is refused, though the status is one of a server that failed. The type does not tell: some give
  /// `invalid_request_error` to whatever went wrong.
  static boolean isRefusedWithAnyStatus(ApiError error) {
    return REFUSED_WITH_ANY_STATUS.contains(error.code());
  }

  /// Whether the request is refused, by an error without a status.
  static boolean isRefused(ApiError error) {
    return error.says(REFUSED) || error.says(REFUSED_WITH_ANY_STATUS);
  }

  /// Whether the conversation is too long for the model.
  static boolean isTooLong(ApiError error) {
    var message = error.message().toLowerCase(Locale.ROOT);
    return error.says(TOO_LONG) || message.contains("maximum context length")
        || message.contains("exceeds the available context size");
  }

  /// How long it may be, in tokens, where the message says it.
  static OptionalLong limit(ApiError error) {
    var match = LIMIT.matcher(error.message());
    return match.find() ? OptionalLong.of(Long.parseLong(match.group(1))) : OptionalLong.empty();
  }
}
