package dev.parley.endpoint;

import tools.jackson.databind.JsonNode;

/// What one part of a message's content counts.
final class PartTokens {
  private static final int LOW_DETAIL = 85;
  private static final int HIGH_DETAIL = 255;
  /// A token is 50 ms: of WAVE at 24 kHz 16 bit so many bytes, of MP3 at 128 kbit/s so many.
  private static final int WAVE_BYTES = 2_400;
  private static final int MP3_BYTES = 800;
  private static final int BASE64_CHARACTERS = 4;
  private static final int BASE64_BYTES = 3;

  private PartTokens() {}

  static PromptTokens of(JsonNode part) {
    return switch (part.path("type").asString("")) {
      case "image_url" -> new PromptTokens(0, 0,
          part.path("image_url").path("detail").asString("").equals("low")
              ? LOW_DETAIL
              : HIGH_DETAIL);
      case "input_audio" -> new PromptTokens(0, audio(part.path("input_audio")), 0);
      case "file" -> PromptTokens.ofText(
          1 + part.path("file").path("file_data").asString("").length() / BASE64_CHARACTERS);
      default -> PromptTokens.NONE; // its text is counted with the message's
    };
  }

  private static int audio(JsonNode audio) {
    int bytes = audio.path("data").asString("").length() / BASE64_CHARACTERS * BASE64_BYTES;
    return 1 + bytes / (audio.path("format").asString("").equals("mp3") ? MP3_BYTES : WAVE_BYTES);
  }
}
