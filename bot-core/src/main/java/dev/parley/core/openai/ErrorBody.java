package dev.parley.core.openai;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the error out of whatever a server sends as one: OpenAI's object, its many relatives, FastAPI's
/// `detail`, a proxy's web page, plain text, nothing.
final class ErrorBody {

  /// The most bytes of an error's body that are read.
  static final int MAX_BODY = 64 * 1024;

  /// A gateway may write `data: [DONE]` behind its error.
  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.{0,300}?)</title>");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]{0,1000}>");

  private ErrorBody() {}

  /// The error in `body`; its message is empty only where the body is.
  static ApiError read(byte[] body, int offset, int length) {
    var text = new String(body, offset, Math.min(length, MAX_BODY), StandardCharsets.UTF_8).strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      return json(text).orElseGet(() -> ApiError.of(text));
    }
    return ApiError.of(text.startsWith("<") ? title(text) : text);
  }

  static ApiError read(byte[] body) {
    return read(body, 0, body.length);
  }

  private static Optional<ApiError> json(String text) {
    try {
      var root = JSON.readTree(text);
      return error(root.isArray() ? root.path(0) : root);
    } catch (JacksonException e) {
      return Optional.empty(); // cut by the bound, or not JSON after all: the text itself will do
    }
  }

  private static Optional<ApiError> error(JsonNode root) {
    var error = root.path("error");
    if (error.isObject()) {
      return Optional.of(apiError(error));
    }
    if (error.isString() && !error.stringValue().isEmpty()) {
      var message = word(root, "message");
      return Optional.of(
          ApiError
              .of(message.isEmpty() ? error.stringValue() : error.stringValue() + ": " + message));
    }
    return Optional.of(apiError(root));
  }

  private static ApiError apiError(JsonNode node) {
    var message = word(node, "message");
    if (message.isEmpty()) {
      message = word(node, "msg");
    }
    if (message.isEmpty()) {
      message = detail(node.path("detail"));
    }
    return new ApiError(
        message.isEmpty() ? node.toString() : message,
        word(node, "type"),
        word(node, "param"),
        word(node, "code"));
  }

  /// FastAPI's: a text, or a list of what is wrong where.
  private static String detail(JsonNode detail) {
    if (!detail.isArray()) {
      return detail.isString() ? detail.stringValue() : "";
    }
    return detail.valueStream()
        .limit(10)
        .map(one -> one.path("loc") + " " + word(one, "msg"))
        .collect(Collectors.joining("; "));
  }

  private static String word(JsonNode node, String field) {
    var value = node.path(field);
    return value.isString() ? value.stringValue() : value.isNumber() ? value.toString() : "";
  }

  private static String title(String page) {
    var title = TITLE.matcher(page);
    return title.find() ? title.group(1).strip() : TAG.matcher(page).replaceAll(" ");
  }
}
