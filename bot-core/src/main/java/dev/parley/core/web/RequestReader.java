package dev.parley.core.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a request whole, within its route's bound.
final class RequestReader {
  private static final Map<String, String> CLOSE = Map.of("Connection", "close");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private RequestReader() {}

  /// Reads it.
  ///
  /// @throws HttpException 413 past the bound; 400 where the body breaks off or is not framed as it says
  static Request read(HttpExchange exchange, Router.Found found) {
    URI uri = exchange.getRequestURI();
    return new Request(
        exchange.getRequestMethod(),
        Router.decoded(uri),
        found.variables(),
        query(Optional.ofNullable(uri.getRawQuery()).orElse("")),
        headers(exchange),
        body(exchange, found.route().largestBody()),
        exchange.getRemoteAddress().getAddress().getHostAddress());
  }

  /// Lets a head pass that is within its bounds.
  ///
  /// @throws HttpException 431 where it is not
  static void passHead(HttpExchange exchange) {
    int fields = 0;
    long bytes = 0;
    for (Map.Entry<String, List<String>> field : exchange.getRequestHeaders().entrySet()) {
      for (String value : field.getValue()) {
        fields++;
        bytes += field.getKey().length() + value.length();
      }
    }
    if (fields > ServerLimits.HEADERS || bytes > ServerLimits.HEADER_BYTES) {
      throw new HttpException(431, "The head is too large: at most %d fields and %d bytes."
          .formatted(ServerLimits.HEADERS, ServerLimits.HEADER_BYTES), CLOSE);
    }
  }

  private static byte[] body(HttpExchange exchange, int largest) {
    String declared = exchange.getRequestHeaders().getFirst("Content-Length");
    if (declared != null && length(declared) > largest) {
      throw tooLarge(largest);
    }
    try {
      byte[] body = exchange.getRequestBody().readNBytes(largest);
      if (exchange.getRequestBody().read() >= 0) {
        throw tooLarge(largest);
      }
      return body;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      throw broken(); // the JDK counts with what a chunk says its size is, also where that is no size
    }
  }

  /// The JDK would take a sign for a part of the number, and a proxy may not.
  private static long length(String declared) {
    if (!LENGTH.matcher(declared).matches()) {
      throw broken();
    }
    return Long.parseLong(declared);
  }

  private static HttpException broken() {
    return new HttpException(400, "The body broke off or is not framed as it says.", CLOSE);
  }

  private static HttpException tooLarge(int largest) {
    return new HttpException(413, "The body is too large: at most " + largest + " bytes.", CLOSE);
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(
        name.toLowerCase(Locale.ROOT), values.isEmpty() ? "" : values.getFirst()));
    return headers;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        query.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
