package dev.parley.endpoint;

/// Fuzz target: whatever the bytes are, the request parser gives a request that is answered, or an error of the API.
public final class RequestBodyFuzz {
  private RequestBodyFuzz() {}

  /// One input.
  ///
  /// @throws AssertionError where anything else came of it
  public static void fuzzerTestOneInput(byte[] data) {
    RequestBodyTest.take(data);
  }
}
