package dev.parley.core.completion;

import java.util.Locale;
import java.util.Optional;

/// How many of one model's tokens one estimated token is: an average over what its endpoint counted, in which the
/// newest prompts weigh most. What is used of it stands still while the average only wavers, so that
/// conversations are not cut elsewhere for nothing.
///
/// @param average [#LEAST] to [#MOST]
/// @param factor what is used, the same range
/// @param samples how many prompts were counted
public record Calibration(double average, double factor, long samples) {

  /// As little as this, or [#MOST], is believed at most: a count further off is not about our words.
  public static final double LEAST = 0.5;

  /// See [#LEAST].
  public static final double MOST = 2;

  /// Nothing was counted yet.
  public static final Calibration NONE = new Calibration(1, 1, 0);

  /// A shorter prompt is mostly what the endpoint adds by itself.
  static final int SHORTEST = 100;

  private static final double NEWEST_WEIGHS = 0.1;
  private static final double WAVERING = 0.1;

  /// @throws IllegalArgumentException where a number is out of its range
  public Calibration {
    if (!isLegal(average) || !isLegal(factor) || samples < 0) {
      throw new IllegalArgumentException(
          "a calibration is %s to %s, not %s and %s of %d"
              .formatted(LEAST, MOST, average, factor, samples));
    }
  }

  /// This, after one more prompt was counted.
  ///
  /// @param counted the endpoint's count; where it is 0 it did not say
  /// @param estimated our own
  public Calibration counted(long counted, int estimated) {
    if (counted <= 0 || estimated < SHORTEST) {
      return this;
    }
    double weight = Math.max(NEWEST_WEIGHS, 1.0 / (samples + 1));
    double now = bounded(average + weight * (bounded((double) counted / estimated) - average));
    boolean isWavering = samples > 0 && Math.abs(now / factor - 1) <= WAVERING;
    return new Calibration(now, isWavering ? factor : now, samples + 1);
  }

  /// This, after a prompt was refused as longer than `limit`: the least that it can have had.
  public Calibration refused(long limit, int estimated) {
    double least = estimated < SHORTEST ? LEAST : bounded((double) limit / estimated);
    return new Calibration(Math.max(average, least), Math.max(factor, least), samples);
  }

  /// As it is written down.
  String written() {
    return String.format(Locale.ROOT, "%.6f %.6f %d", average, factor, samples);
  }

  /// Reads the written form; empty where it is none.
  static Optional<Calibration> read(String written) {
    String[] words = written.split(" ", -1);
    try {
      return words.length == 3
          ? Optional.of(new Calibration(
              Double.parseDouble(words[0]), Double.parseDouble(words[1]),
              Long.parseLong(words[2])))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // NumberFormatException is one, too
    }
  }

  private static boolean isLegal(double factor) {
    return factor >= LEAST && factor <= MOST;
  }

  private static double bounded(double factor) {
    return Math.clamp(factor, LEAST, MOST);
  }
}
