package dev.parley.playground;

/// Text that may stand in a message: no NUL or other control characters beyond line feed and tab, no half
/// of a surrogate pair. Each of those is shown as U+FFFD; nothing else is touched.
final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /// The text, cleaned; line ends become line feeds.
  static String of(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.codePoints().allMatch(CleanText::isFit)) {
      return lines;
    }
    return lines.codePoints().map(point -> isFit(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isFit(int point) {
    boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean isControl = Character.isISOControl(point) && point != '\n' && point != '\t';
    return !isSurrogate && !isControl;
  }
}
