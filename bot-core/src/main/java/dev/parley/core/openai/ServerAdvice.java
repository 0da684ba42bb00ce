package dev.parley.core.openai;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What a server says of asking again.
///
/// @param retryAfter from now on
/// @param isFinal `x-should-retry: false`
record ServerAdvice(Optional<Duration> retryAfter, boolean isFinal) {

  /// It says nothing.
  static final ServerAdvice NONE = new ServerAdvice(Optional.empty(), false);

  /// What the headers say, and OpenAI's `message`.
  static ServerAdvice read(
      Function<String, Optional<String>> header, String message, Instant now) {
    boolean isFinal = header.apply("x-should-retry").map("false"::equalsIgnoreCase).orElse(false);
    return new ServerAdvice(RetryAfter.read(header, message, now), isFinal);
  }
}
