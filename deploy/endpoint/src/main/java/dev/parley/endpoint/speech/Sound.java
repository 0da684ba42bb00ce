package dev.parley.endpoint.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// One sound of a voice: its pitch, and two overtones that make the letter.
record Sound(int pitch, int letter) {
  static final int SILENCE = 0;
  private static final double LOUDNESS = 7_000;

  byte[] samples() {
    ByteBuffer samples = ByteBuffer.allocate(Voice.SOUND_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < Voice.SOUND_SAMPLES; at++) {
      samples.putShort((short) (letter == SILENCE ? 0 : LOUDNESS * swell(at) * wave(at)));
    }
    return samples.array();
  }

  // Begins and ends in silence, or every sound would click.
  private static double swell(int at) {
    return Math.sin(Math.PI * at / Voice.SOUND_SAMPLES);
  }

  private double wave(int at) {
    double turn = 2 * Math.PI * at / Voice.RATE;
    return Math.sin(turn * pitch)
        + 0.5 * Math.sin(turn * pitch * (2 + letter % 5))
        + 0.25 * Math.sin(turn * pitch * (7 + letter % 6));
  }
}
