package dev.parley.core.openai;

import java.time.Duration;

/// How long a completion is waited for, phase by phase.
///
/// @param connect until the connection stands, TLS included
/// @param headers until the status line, from the sending on
/// @param firstContent until the first piece of text or reasoning, from the sending on; a server's
///     pings do not count
/// @param silence between any two bytes; pings do count, but content must come within twice this time
/// @param whole from the sending to the end
public record Timeouts(
    Duration connect,
    Duration headers,
    Duration firstContent,
    Duration silence,
    Duration whole) {

  /// What suits a gateway with ordinary models; a model that reasons for minutes needs more.
  public static final Timeouts DEFAULT = new Timeouts(
      Duration.ofSeconds(5),
      Duration.ofSeconds(60),
      Duration.ofSeconds(120),
      Duration.ofSeconds(60),
      Duration.ofMinutes(15));

  /// @throws IllegalArgumentException where one is not above zero, naming it
  public Timeouts {
    positive("connect", connect);
    positive("headers", headers);
    positive("first-content", firstContent);
    positive("silence", silence);
    positive("whole", whole);
  }

  private static void positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(
          "the time-out %s is %s, it must be above zero".formatted(name, value));
    }
  }
}
