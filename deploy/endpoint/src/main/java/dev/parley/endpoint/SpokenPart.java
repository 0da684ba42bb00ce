package dev.parley.endpoint;

import dev.parley.endpoint.speech.Voice;
import dev.parley.endpoint.speech.Wave;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A spoken answer. In a stream, for each token its transcript and then its sound, made when it is
/// sent; the time until which the audio is kept comes last.
///
/// @param isRaw samples alone, without a file around them
record SpokenPart(Spoken spoken, Voice voice, boolean isRaw, Tokens transcript) implements Part {

  /// What stands beside the audio.
  record Spoken(String id, long expiresAt) {}

  @Override
  public int pieces() {
    return 2 * transcript.size() + 1;
  }

  @Override
  public void addDelta(ByteArrayOutputStream out, int piece) {
    ObjectNode delta = JsonMapper.shared().createObjectNode();
    ObjectNode audio = delta.putObject("audio");
    if (piece == 0) {
      audio.put("id", spoken.id());
    }
    if (piece == pieces() - 1) {
      audio.put("expires_at", spoken.expiresAt());
    } else if (piece % 2 == 0) {
      audio.put("transcript", transcript.at(piece / 2));
    } else {
      audio.put("data", base64(voice.speak(transcript.at(piece / 2))));
    }
    out.writeBytes(Part.bytes(delta.toString()));
  }

  @Override
  public void addTo(ObjectNode message) {
    byte[] samples = voice.speak(transcript.text());
    ObjectNode audio = message.putObject("audio");
    audio.put("id", spoken.id());
    audio.put("data", base64(isRaw ? samples : Wave.file(samples)));
    audio.put("transcript", transcript.text());
    audio.put("expires_at", spoken.expiresAt());
  }

  @Override
  public CompletionTokens tokens() {
    return new CompletionTokens(transcript.size(), Voice.sounds(transcript.text()), 0);
  }

  @Override
  public long bytes() {
    return transcript.bytes();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
