package dev.parley.endpoint.speech;

import java.util.List;

/// Speaks text as tones, a sound per letter: no words to be understood, but something to be heard.
///
/// The samples are 16 bit, little endian, mono, `RATE` a second. A sound is always as long, and its bytes
/// are a multiple of three, so that the Base64 of pieces is the Base64 of the whole.
public final class Voice {
  /// Samples in a second.
  public static final int RATE = 24_000;
  /// How long a sound is, in samples: 50 ms.
  public static final int SOUND_SAMPLES = 1_200;
  /// The bytes of one sound.
  public static final int SOUND_BYTES = SOUND_SAMPLES * Short.BYTES;
  private static final int LOWEST_PITCH = 110;
  private static final int PITCH_STEP = 24;
  private static final int PITCHES = 6;
  private static final int LETTERS = 32;
  /// The API's voices.
  public static final List<String> NAMES = List.of("alloy", "ash", "ballad", "cedar", "coral",
      "echo", "marin", "sage", "shimmer", "verse");
  private static final List<Voice> VOICES = List.of(new Voice(0), new Voice(1), new Voice(2),
      new Voice(3), new Voice(4), new Voice(5));

  private final byte[][] sounds;

  private Voice(int number) {
    sounds = new byte[LETTERS][];
    for (int letter = 0; letter < LETTERS; letter++) {
      sounds[letter] = new Sound(LOWEST_PITCH + number * PITCH_STEP, letter).samples();
    }
  }

  /// The voice of this name: the same name is the same pitch.
  public static Voice named(String name) {
    return VOICES.get(Math.floorMod(NAMES.indexOf(name), PITCHES));
  }

  /// How many sounds a piece of text takes: one for each letter or digit, and one for white space.
  public static int sounds(String text) {
    return (int) text.codePoints().filter(Voice::isHeard).count();
  }

  /// The sounds of a piece of text.
  public byte[] speak(String text) {
    byte[] samples = new byte[sounds(text) * SOUND_BYTES];
    int at = 0;
    for (int point : text.codePoints().filter(Voice::isHeard).toArray()) {
      System.arraycopy(sounds[Math.floorMod(sound(point), LETTERS)], 0, samples, at, SOUND_BYTES);
      at += SOUND_BYTES;
    }
    return samples;
  }

  private static boolean isHeard(int point) {
    return Character.isLetterOrDigit(point) || Character.isWhitespace(point);
  }

  private static int sound(int point) {
    return Character.isWhitespace(point) ? Sound.SILENCE : 1 + Character.toLowerCase(point) % 31;
  }
}
