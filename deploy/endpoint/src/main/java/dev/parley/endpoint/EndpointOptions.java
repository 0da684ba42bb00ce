package dev.parley.endpoint;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How the embedded endpoint is opened.
///
/// @param host the address to bind
/// @param port 0 takes any free one
/// @param key what the Bearer token must be; empty lets everybody in
/// @param tokensPerSecond the pace of a stream; 0 is at once
/// @param slowestWrite a piece that the client has not taken after this long ends its stream
/// @param clock gives `created`
public record EndpointOptions(
    String host,
    int port,
    Optional<String> key,
    int tokensPerSecond,
    Duration slowestWrite,
    InstantSource clock) {

  /// Fast enough not to bore, slow enough to be seen growing.
  public static final int DEFAULT_TOKENS_PER_SECOND = 40;

  private static final Duration SLOWEST_WRITE = Duration.ofSeconds(30);

  /// The fastest pace that is still a pace.
  public static final int MOST_TOKENS_PER_SECOND = 100_000;

  public EndpointOptions {
    if (tokensPerSecond < 0 || tokensPerSecond > MOST_TOKENS_PER_SECOND) {
      throw new IllegalArgumentException("tokens-per-second " + tokensPerSecond
          + ": allowed are 0 (at once) to " + MOST_TOKENS_PER_SECOND);
    }
  }

  /// On loopback, any free port, without a key, at the default pace.
  public static EndpointOptions local() {
    return new EndpointOptions("127.0.0.1", 0, Optional.empty(), DEFAULT_TOKENS_PER_SECOND,
        SLOWEST_WRITE, InstantSource.system());
  }

  /// The same at another address.
  public EndpointOptions at(String otherHost, int otherPort) {
    return new EndpointOptions(otherHost, otherPort, key, tokensPerSecond, slowestWrite, clock);
  }

  /// The same with a key.
  public EndpointOptions withKey(String other) {
    return new EndpointOptions(host, port, Optional.of(other), tokensPerSecond, slowestWrite,
        clock);
  }

  /// The same at another pace; 0 is at once.
  public EndpointOptions withTokensPerSecond(int other) {
    return new EndpointOptions(host, port, key, other, slowestWrite, clock);
  }

  /// The same with another bound for a client that does not read.
  public EndpointOptions withSlowestWrite(Duration other) {
    return new EndpointOptions(host, port, key, tokensPerSecond, other, clock);
  }

  /// Without the key.
  @Override
  public String toString() {
    return "EndpointOptions[" + host + ":" + port + ", key " + (key.isPresent() ? "***" : "none")
        + ", " + tokensPerSecond + " tokens/s]";
  }
}
