package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Where an answer and its continuation meet.
class SeamTest {
  private static final String OLD = "Once upon a time there was a queen who counted her ";

  @Test
  void cutsTheWordsThatTheModelRepeatsOnceHoweverTheyCome() {
    String repeated = "there was a queen who counted her sheep every night.";
    for (long seed = 0; seed < 200; seed++) {
      assertThat(joined(OLD, repeated, seed)).as("seed %d", seed)
          .isEqualTo("sheep every night.");
    }
  }

  @Test
  void cutsTheWholeOldTextWhereAllOfItIsRepeated() {
    assertThat(joined(OLD, OLD + "sheep.", 1)).isEqualTo("sheep.");
  }

  @Test
  void leavesAFewRepeatedCharactersWhichMayStandThereByChance() {
    assertThat(joined(OLD, "her sheep.", 2)).isEqualTo("her sheep.");
    assertThat(joined("1234567890123456789", "1234567890123456789x", 2))
        .isEqualTo("1234567890123456789x");
    assertThat(joined("12345678901234567890", "12345678901234567890x", 2)).isEqualTo("x");
  }

  @Test
  void leavesWhatOnlyBeginsLikeAnEarlierPassage() {
    assertThat(joined(OLD, "Once upon a time there was a king.", 3))
        .isEqualTo("Once upon a time there was a king.");
  }

  @Test
  void cutsARepetitionAfterWhichNothingComes() {
    assertThat(joined(OLD, "there was a queen who counted her ", 4)).isEmpty();
  }

  @Test
  void takesWhatFollowsNothingAsItIs() {
    Seam seam = new Seam("");
    assertThat(seam.accept("any")).isEqualTo("any");
    assertThat(seam.rest()).isEmpty();
  }

  /// Against the slow and obvious: the longest end of the old text that the new one begins with.
  @Test
  void agreesWithTheObviousForRandomTexts() {
    for (long seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String old = letters(random, random.nextInt(80));
      String fresh = random.nextBoolean() && old.length() > 5
          ? old.substring(random.nextInt(old.length())) + letters(random, random.nextInt(30))
          : letters(random, random.nextInt(60));
      int cut = 0;
      for (int length = Seam.LEAST; length <= Math.min(old.length(), fresh.length()); length++) {
        cut = old.endsWith(fresh.substring(0, length)) ? length : cut;
      }
      assertThat(joined(old, fresh, seed)).as("seed %d", seed).isEqualTo(fresh.substring(cut));
    }
  }

  private static String letters(SplittableRandom random, int length) {
    return random.ints(length, 'a', 'c').mapToObj(Character::toString)
        .reduce("", String::concat);
  }

  private static String joined(String old, String fresh, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Seam seam = new Seam(old);
    StringBuilder all = new StringBuilder();
    for (int from = 0; from < fresh.length();) {
      int next = Math.min(fresh.length(), from + 1 + random.nextInt(9));
      all.append(seam.accept(fresh.substring(from, next)));
      from = next;
    }
    return all.append(seam.rest()).toString();
  }
}
