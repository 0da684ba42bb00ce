package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.endpoint.speech.Voice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AudioTest extends EndpointTest {
  @Test
  void theAnswerIsAFileThatAPlayerOpens()
      throws IOException, InterruptedException, UnsupportedAudioFileException {
    JsonNode answer = endpoint.ask("hello", audio("wav"));
    JsonNode message = answer.path("choices").path(0).path("message");
    JsonNode spoken = message.path("audio");
    byte[] file = Base64.getDecoder().decode(spoken.path("data").stringValue());
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      assertThat(sound.getFrameLength()).isEqualTo(
          (long) Voice.sounds(spoken.path("transcript").stringValue()) * Voice.SOUND_SAMPLES);
    }
    assertThat(message.path("content").isNull()).isTrue();
    assertThat(spoken.path("id").asString()).startsWith("audio_");
    assertThat(spoken.path("transcript").asString()).contains("demo model").doesNotContain("**");
    assertThat(spoken.path("expires_at").asLong()).isGreaterThan(answer.path("created").asLong());
  }

  @Test
  void thePiecesOfAStreamAreTheWhole() throws IOException, InterruptedException {
    JsonNode whole = endpoint.ask("hello", audio("pcm16"))
        .path("choices").path(0).path("message").path("audio");
    List<JsonNode> pieces = endpoint.stream("hello", audio("pcm16")).stream()
        .map(chunk -> chunk.path("choices").path(0).path("delta").path("audio"))
        .filter(JsonNode::isObject).toList();
    ByteArrayOutputStream samples = new ByteArrayOutputStream();
    pieces.forEach(piece -> samples.writeBytes(
        Base64.getDecoder().decode(piece.path("data").asString(""))));
    assertThat(Base64.getEncoder().encodeToString(samples.toByteArray()))
        .isEqualTo(whole.path("data").asString());
    assertThat(pieces.stream().map(piece -> piece.path("transcript").asString(""))
        .collect(Collectors.joining())).isEqualTo(whole.path("transcript").asString());
    assertThat(pieces.getFirst().has("id")).isTrue();
    assertThat(pieces.getLast().has("expires_at")).isTrue();
  }

  @Test
  void soundsAreCountedAndBounded() throws IOException, InterruptedException {
    JsonNode answer = endpoint.ask("write 50000 characters", audio("wav"));
    JsonNode details = answer.path("usage").path("completion_tokens_details");
    assertThat(details.path("audio_tokens").asInt()).isBetween(200, 301);
    JsonNode cut = endpoint.ask("write 50000 characters", audio("wav") + ",\"max_tokens\":50");
    assertThat(cut.path("choices").path(0).path("finish_reason").asString()).isEqualTo("length");
    assertThat(cut.path("usage").path("completion_tokens").asInt()).isBetween(30, 50);
  }

  @Test
  void whatComesInIsCountedByItsKind() throws IOException, InterruptedException {
    JsonNode details = OpenEndpoint.JSON.readTree(endpoint.post(Seed.json("legal-request.json")
        .toString().replace("\"stream\":true,", "")
        .replace("\"stream_options\":{\"include_usage\":true},", ""))
        .body()).path("usage").path("prompt_tokens_details");
    assertThat(details.path("image_tokens").asInt()).isEqualTo(85);
    assertThat(details.path("audio_tokens").asInt()).isEqualTo(1);
    assertThat(details.path("text_tokens").asInt()).isGreaterThan(50);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "audio|,\"modalities\":[\"text\",\"audio\"]",
    "audio.format|,\"modalities\":[\"text\",\"audio\"],\"audio\":{\"voice\":\"ash\",\"format\":\"opus\"}",
    "audio.format|,\"stream\":true,\"modalities\":[\"audio\"],\"audio\":{\"voice\":\"ash\",\"format\":\"wav\"}",
    "audio.voice|,\"modalities\":[\"audio\"],\"audio\":{\"voice\":\"nobody\",\"format\":\"wav\"}",
    "audio.voice|,\"modalities\":[\"audio\"],\"audio\":{\"format\":\"wav\"}"})
  void whatItCannotSpeakIsNamed(String param, String fields)
      throws IOException, InterruptedException {
    var answer = endpoint.post(OpenEndpoint.body("hello", fields));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(OpenEndpoint.JSON.readTree(answer.body()).path("error").path("param").asString())
        .isEqualTo(param);
  }

  private static String audio(String format) {
    return ",\"modalities\":[\"text\",\"audio\"],\"audio\":{\"voice\":\"alloy\",\"format\":\""
        + format + "\"}";
  }
}
