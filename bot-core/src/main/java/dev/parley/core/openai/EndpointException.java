package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure;
import java.io.Serial;

/// Carries a failure to the one place that hands it on as a value; leaves this package never.
final class EndpointException extends Exception {
  @Serial
  private static final long serialVersionUID = 1L;

  private final transient CompletionFailure failure;

  EndpointException(CompletionFailure failure) {
    super(failure.detail(), null, false, false);
    this.failure = failure;
  }

  CompletionFailure failure() {
    return failure;
  }
}
