package dev.parley.endpoint.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A WAVE file of a voice's samples.
public final class Wave {
  private static final int HEADER = 44;
  private static final int FORMAT_LENGTH = 16;
  private static final short PCM = 1;
  private static final short MONO = 1;

  private Wave() {}

  /// The file.
  public static byte[] file(byte[] samples) {
    ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(name("RIFF")).putInt(HEADER - 8 + samples.length).put(name("WAVE"));
    file.put(name("fmt ")).putInt(FORMAT_LENGTH).putShort(PCM).putShort(MONO);
    file.putInt(Voice.RATE).putInt(Voice.RATE * Short.BYTES);
    file.putShort((short) Short.BYTES).putShort((short) Short.SIZE);
    file.put(name("data")).putInt(samples.length).put(samples);
    return file.array();
  }

  private static byte[] name(String four) {
    return four.getBytes(StandardCharsets.US_ASCII);
  }
}
