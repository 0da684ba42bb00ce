package dev.parley.core.markdown.dialect;

import java.util.NavigableMap;
import java.util.TreeMap;

/// How many columns a text takes in a fixed-width font: two for what Unicode calls wide or fullwidth
/// (UAX #11) and for an emoji with all that is joined to it, none for marks and invisible characters.
final class DisplayWidth {
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int FIRST_WIDE = 0x1100;

  /// The wide ranges of letters, signs and punctuation; what is shown as an emoji is wide too.
  private static final NavigableMap<Integer, Integer> WIDE = ranges(
      0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF,
      0x4E00, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
      0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF,
      0x1F200, 0x1F265, 0x20000, 0x3FFFD);

  private int width;
  private int last;
  private boolean isJoined;
  private boolean isHalfFlag;

  private DisplayWidth() {}

  static int of(CharSequence text) {
    DisplayWidth columns = new DisplayWidth();
    text.codePoints().forEach(columns::add);
    return columns.width;
  }

  private void add(int c) {
    if (c == EMOJI_STYLE && last == 1) {
      // A sign that is narrow as text, shown as an emoji.
      width++;
      last = 2;
    } else if (isInvisible(c)) {
      isJoined = c == JOINER && last == 2;
    } else if (isJoined || isSecondHalfOfFlag(c) || (isSkinTone(c) && last == 2)) {
      isJoined = false;
      isHalfFlag = false;
    } else {
      last = isWide(c) ? 2 : 1;
      width += last;
      isHalfFlag = isFlagHalf(c);
    }
  }

  private boolean isSecondHalfOfFlag(int c) {
    return isHalfFlag && isFlagHalf(c);
  }

  private static boolean isFlagHalf(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT,
          Character.CONTROL ->
        true;
      // The vowels and finals of Hangul stand in the block of the consonant before them.
      default -> c >= 0x1160 && c <= 0x11FF;
    };
  }

  private static boolean isWide(int c) {
    if (c < FIRST_WIDE) {
      return false;
    }
    var range = WIDE.floorEntry(c);
    return (range != null && c <= range.getValue()) || Character.isEmojiPresentation(c);
  }

  private static NavigableMap<Integer, Integer> ranges(int... ends) {
    NavigableMap<Integer, Integer> ranges = new TreeMap<>();
    for (int i = 0; i < ends.length; i += 2) {
      ranges.put(ends[i], ends[i + 1]);
    }
    return ranges;
  }
}
