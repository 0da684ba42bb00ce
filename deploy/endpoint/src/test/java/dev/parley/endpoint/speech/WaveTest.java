package dev.parley.endpoint.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;

class WaveTest {
  private final Voice voice = Voice.named("alloy");

  @Test
  void aPlayerOpensIt() throws IOException, UnsupportedAudioFileException {
    byte[] file = Wave.file(voice.speak("Hello you"));
    try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      AudioFormat format = audio.getFormat();
      assertThat(format.getSampleRate()).isEqualTo(Voice.RATE);
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      assertThat(format.getChannels()).isEqualTo(1);
      assertThat(audio.getFrameLength()).isEqualTo(9L * Voice.SOUND_SAMPLES);
      assertThat(audio.readAllBytes()).isEqualTo(voice.speak("Hello you"));
    }
  }

  @Test
  void itIsHeardAndNotTooLoud() {
    byte[] samples = voice.speak("a");
    int loudest = 0;
    for (int at = 0; at < samples.length; at += 2) {
      loudest = Math.max(loudest, Math.abs((samples[at + 1] << 8) | (samples[at] & 0xff)));
    }
    assertThat(loudest).isBetween(5_000, 30_000);
    assertThat(voice.speak(" ")).containsOnly(0);
  }

  @Test
  void voicesDifferAndSoDoLetters() {
    assertThat(voice.speak("a")).isNotEqualTo(voice.speak("b"))
        .isNotEqualTo(Voice.named("verse").speak("a"));
    assertThat(voice.speak("a")).isEqualTo(Voice.named("alloy").speak("a"));
  }

  @Test
  void theBase64OfPiecesIsTheBase64OfTheWhole() {
    Base64.Encoder base64 = Base64.getEncoder();
    assertThat(base64.encodeToString(voice.speak("ab")) + base64.encodeToString(voice.speak(" c漢")))
        .isEqualTo(base64.encodeToString(voice.speak("ab c漢")));
  }
}
