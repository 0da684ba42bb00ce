package dev.parley.endpoint;

import static dev.parley.endpoint.Field.optional;
import static dev.parley.endpoint.Field.required;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The parts that a message's content may have, and which of them a role may send.
final class PartFields {
  private static final Pattern IMAGE_URL = Pattern.compile("(?s)(?:https?://|data:image/).+");
  private static final String IMAGE_FORM = "an http or https address, or a data URL of an image";
  private static final int MOST_PARTS = 1_000;
  private static final List<String> TEXT_ALONE = List.of("text");
  private static final Map<Role, List<String>> BY_ROLE = Map.of(
      Role.USER, List.of("file", "image_url", "input_audio", "text"),
      Role.ASSISTANT, List.of("refusal", "text"));

  private static final Check IMAGE = Check.object(
      required("url", Check.text(IMAGE_URL, IMAGE_FORM)),
      optional("detail", Check.oneOf(List.of("auto", "low", "high"))));
  private static final Check AUDIO = Check.object(
      required("data", Check.filledText().and(PartFields::base64)),
      required("format", Check.oneOf(List.of("wav", "mp3"))));
  private static final Check FILE = Check.object(
      optional("file_id", Check.filledText()),
      optional("filename", Check.text()),
      optional("file_data", Check.filledText())).and(PartFields::file);

  private PartFields() {}

  /// Lets a role's content pass: a string, or parts.
  static void content(JsonNode value, String param, Role role) {
    if (value.isString()) {
      return;
    }
    if (!value.isArray()) {
      throw ApiError.type(param, "a string or an array of parts");
    }
    List<String> types = BY_ROLE.getOrDefault(role, TEXT_ALONE);
    Check.array(MOST_PARTS, (part, name) -> part(part, name, types)).and(Check.notEmpty())
        .pass(value, param);
  }

  private static void part(JsonNode part, String param, List<String> types) {
    Check.object(required("type", Check.oneOf(types))).pass(part, param);
    String type = part.path("type").stringValue();
    Field beside = switch (type) {
      case "image_url" -> required(type, PartFields::image);
      case "input_audio" -> required(type, AUDIO);
      case "file" -> required(type, FILE);
      default -> required(type, Check.text());
    };
    beside.pass(part, param + ".");
  }

  // Gateways take the address by itself, too.
  private static void image(JsonNode value, String param) {
    if (value.isString()) {
      Check.text(IMAGE_URL, IMAGE_FORM).pass(value, param);
    } else {
      IMAGE.pass(value, param);
    }
  }

  private static void base64(JsonNode value, String param) {
    try {
      var _ = Base64.getDecoder().decode(value.stringValue());
    } catch (IllegalArgumentException _) {
      throw ApiError.value(param, "Invalid '" + param + "': it is no Base64.");
    }
  }

  private static void file(JsonNode value, String param) {
    if (!value.has("file_id") && !value.has("file_data")) {
      throw ApiError.missing(param + ".file_data");
    }
  }
}
