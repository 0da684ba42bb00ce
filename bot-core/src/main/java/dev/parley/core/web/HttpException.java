package dev.parley.core.web;

/// Ends a request with an error that the client is told: the status and a sentence.
public final class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /// @param status 400 to 599
  /// @param message a sentence for the client: what is wrong, and what is allowed
  public HttpException(int status, String message) {
    super(message);
    this.status = status;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }
}
