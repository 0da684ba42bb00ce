package dev.parley.core.openai;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What a server says of asking again.
///
/// @param retryAfter from now on
/// @param isFinal `x-should-retry: false`
/// @param isWelcome `x-should-retry: true`
record ServerAdvice(Optional<Duration> retryAfter, boolean isFinal, boolean isWelcome) {

  /// It says nothing.
  static final ServerAdvice NONE = new ServerAdvice(Optional.empty(), false, false);

  /// What the headers say, and OpenAI's `message`.
  static ServerAdvice read(
      Function<String, Optional<String>> header, String message, Instant now) {
    String should = header.apply("x-should-retry").map(String::strip).orElse("");
    return new ServerAdvice(RetryAfter.read(header, message, now),
        should.equalsIgnoreCase("false"), should.equalsIgnoreCase("true"));
  }
}
