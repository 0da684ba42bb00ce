package dev.parley.playground;

/// Text that may stand in a message: no NUL or other control characters beyond line feed and tab, no half
/// of a surrogate pair. Each of those is shown as U+FFFD. The controls that turn the direction of what follows
/// (U+202A to U+202E, U+2066 to U+2069) are left out: they make a text read otherwise than it is. Nothing else is
/// touched, neither the marks of direction nor the joiner of emoji.
final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /// The text, cleaned; line ends become line feeds.
  static String of(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.codePoints().allMatch(point -> isFit(point) && !turnsDirection(point))) {
      return lines;
    }
    return lines.codePoints().filter(point -> !turnsDirection(point))
        .map(point -> isFit(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isFit(int point) {
    boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean isControl = Character.isISOControl(point) && point != '\n' && point != '\t';
    return !isSurrogate && !isControl;
  }

  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
