package dev.parley.core.web;

import com.sun.net.httpserver.Headers;
import java.util.Map;

/// The header fields that every answer carries, so that no handler can forget them; a handler may set its own instead.
final class SecurityHeaders {
  /// Own scripts, styles and connections only, nothing inline, in nobody's frame; pictures also as data, for icons in style sheets.
  private static final String CONTENT_SECURITY_POLICY = String.join("; ",
      "default-src 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'");

  private static final Map<String, String> FIELDS = Map.of(
      "Content-Security-Policy", CONTENT_SECURITY_POLICY,
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "Referrer-Policy", "no-referrer",
      "Cross-Origin-Opener-Policy", "same-origin",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Cache-Control", "no-store");

  private SecurityHeaders() {}

  static void add(Headers headers) {
    FIELDS.forEach(headers::set);
  }
}
