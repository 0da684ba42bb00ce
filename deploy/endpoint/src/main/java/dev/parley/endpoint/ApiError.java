package dev.parley.endpoint;

import dev.parley.core.web.Response;
import dev.parley.endpoint.schema.SchemaFault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An error in the API's shape, which ends the request.
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SERVER_ERROR = 500;

  private final int status;
  private final transient Optional<String> param;
  private final transient Optional<String> code;

  private ApiError(int status, String message, Optional<String> param, Optional<String> code) {
    super(message);
    this.status = status;
    this.param = param;
    this.code = code;
  }

  /// An error of the request as a whole.
  static ApiError of(int status, String message) {
    return new ApiError(status, message, Optional.empty(), Optional.empty());
  }

  /// An error of the request as a whole, with a code that programs know.
  static ApiError coded(int status, String code, String message) {
    return new ApiError(status, message, Optional.empty(), Optional.of(code));
  }

  /// 400 for a field's value.
  static ApiError value(String param, String message) {
    return new ApiError(400, message, Optional.of(param), Optional.of("invalid_value"));
  }

  /// 400 for a field's type.
  static ApiError type(String param, String wanted) {
    return new ApiError(400, "Invalid type for '" + param + "': expected " + wanted + ".",
        Optional.of(param), Optional.of("invalid_type"));
  }

  /// 400 for a field that must be there.
  static ApiError missing(String param) {
    return new ApiError(400, "Missing required parameter: '" + param + "'.",
        Optional.of(param), Optional.of("missing_required_parameter"));
  }

  /// 400 for a JSON schema that no answer can be made for.
  static ApiError schema(String param, SchemaFault fault) {
    String place = param + fault.path();
    return new ApiError(400, "Invalid schema: '" + place + "' " + fault.sentence(),
        Optional.of(place), Optional.of("invalid_json_schema"));
  }

  /// 404 for a model.
  static ApiError noModel(String model) {
    return new ApiError(404,
        "The model '" + Shown.quoted(model) + "' does not exist here. There is "
            + String.join(" and ", Models.NAMES) + ".",
        Optional.of("model"),
        Optional.of("model_not_found"));
  }

  /// The field it is about.
  Optional<String> param() {
    return param;
  }

  /// The HTTP status.
  int status() {
    return status;
  }

  /// The error as it is sent.
  Response response() {
    ObjectNode error = JsonMapper.shared().createObjectNode();
    error.put("message", getMessage());
    error.put("type", type());
    param.ifPresentOrElse(value -> error.put("param", value), () -> error.putNull("param"));
    code.ifPresentOrElse(value -> error.put("code", value), () -> error.putNull("code"));
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.set("error", error);
    return new Response.Whole(status, headers(), body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String type() {
    return status >= SERVER_ERROR ? "server_error"
        : status == 429 ? "rate_limit_error" : "invalid_request_error";
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json; charset=utf-8");
    if (status == 401) {
      headers.put("WWW-Authenticate", "Bearer");
    }
    if (status == 503 || status == 429) {
      headers.put("Retry-After", "1");
    }
    return headers;
  }
}
