package dev.parley.endpoint;

import dev.parley.core.web.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The header by which official clients name a request in their errors.
final class RequestId {
  private static final String HEADER = "x-request-id";

  private RequestId() {}

  /// The response with a new one.
  static Response added(Response response) {
    return switch (response) {
      case Response.Whole whole ->
        new Response.Whole(whole.status(), with(whole.headers()), whole.body());
      case Response.Streamed streamed ->
        new Response.Streamed(streamed.status(), with(streamed.headers()), streamed.writer());
    };
  }

  private static Map<String, String> with(Map<String, String> headers) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(HEADER, "req_" + UUID.randomUUID().toString().replace("-", ""));
    return more;
  }
}
