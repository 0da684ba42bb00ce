package dev.parley.app.cli;

/// Something cannot start. The message is one sentence for a person: what, why, and what to do; without secrets.
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Says why.
  ///
  /// @param message the sentence
  public StartException(String message) {
    super(message);
  }

  /// Says why.
  ///
  /// @param message the sentence
  /// @param cause for the log
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
