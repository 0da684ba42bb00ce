package dev.parley.core.web;

import java.time.Duration;

/// Where a server listens, and how long it bears with a client.
///
/// @param host the address to bind
/// @param port 0 takes any free one
/// @param slowestWrite a piece that the client has not taken after this long ends its connection
/// @param grace how long closing waits for answers that are being made
/// @param errors how errors are worded
public record WebSettings(
    String host,
    int port,
    Duration slowestWrite,
    Duration grace,
    ErrorFormat errors) {
  private static final Duration SLOWEST_WRITE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final int HIGHEST_PORT = 65_535;

  public WebSettings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("port " + port + ": allowed are 0 to 65535");
    }
  }

  /// The usual bounds at this address.
  public static WebSettings of(String host, int port) {
    return new WebSettings(host, port, SLOWEST_WRITE, GRACE, ErrorFormat.SENTENCE);
  }

  /// The same, with errors worded so.
  public WebSettings with(ErrorFormat other) {
    return new WebSettings(host, port, slowestWrite, grace, other);
  }

  /// The same, with another bound for a client that does not read.
  WebSettings withSlowestWrite(Duration other) {
    return new WebSettings(host, port, other, grace, errors);
  }
}
