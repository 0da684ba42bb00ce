package dev.parley.core.web;

import java.util.Map;

/// The limits of the JDK's server, which it reads from system properties once, when its classes load.
///
/// What the command line sets with `-D` stands.
final class ServerLimits {
  private static final int CONNECTIONS = 8_192;
  private static final int IDLE_SECONDS = 60;
  private static final int REQUEST_SECONDS = 30;
  /// The most fields that a request's head may have, and the most bytes.
  static final int HEADERS = 100;
  static final int HEADER_BYTES = 64 * 1024;

  /// The JDK's server cuts the connection where its own limits are passed: up to twice ours there is an answer.
  private static final int ANSWERED = 2;

  private static final Map<String, String> PROPERTIES = Map.of(
      // without it a small piece waits for the acknowledgement of the last: 40 ms on Linux
      "sun.net.httpserver.nodelay", "true",
      "jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS),
      // 200 by default: 2,000 clients that come back would each open a connection anew
      "sun.net.httpserver.maxIdleConnections", String.valueOf(CONNECTIONS),
      "sun.net.httpserver.idleInterval", String.valueOf(IDLE_SECONDS),
      // from the first byte of the head to the last of the body
      "sun.net.httpserver.maxReqTime", String.valueOf(REQUEST_SECONDS),
      "sun.net.httpserver.maxReqHeaders", String.valueOf(HEADERS * ANSWERED),
      "sun.net.httpserver.maxReqHeaderSize", String.valueOf(HEADER_BYTES * ANSWERED));

  private ServerLimits() {}

  /// Sets them; to be called before the first server is made.
  static void apply() {
    PROPERTIES.forEach((name, value) -> {
      if (System.getProperty(name) == null) {
        System.setProperty(name, value);
      }
    });
  }
}
