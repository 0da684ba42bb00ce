package dev.parley.core.web;

import java.util.Map;

/// Ends a request with an error that the client is told: the status and a sentence.
public final class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, String> headers;

  /// @param status 400 to 599
  /// @param message a sentence for the client: what is wrong, and what is allowed
  public HttpException(int status, String message) {
    this(status, message, Map.of());
  }

  /// @param status 400 to 599
  /// @param message a sentence for the client: what is wrong, and what is allowed
  /// @param headers what the status asks for beside it, as `Allow` or `Retry-After`
  public HttpException(int status, String message, Map<String, String> headers) {
    super(message);
    this.status = status;
    this.headers = Map.copyOf(headers);
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// Header fields of the answer.
  public Map<String, String> headers() {
    return headers;
  }

  /// The sentence for the client.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
