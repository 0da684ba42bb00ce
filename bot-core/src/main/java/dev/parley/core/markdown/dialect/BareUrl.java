package dev.parley.core.markdown.dialect;

import java.util.regex.Pattern;

/// A web address in running text. Discord makes a link of `https?://` and whatever follows it up to white space
/// or `<`; what is taken here is what a person would call the address, without the marks and the
/// punctuation around it.
final class BareUrl {
  /// How every one begins.
  static final Pattern START = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private static final String MARKS = "-._~:/?#@!$&'()*+,;=%[]{}";
  private static final String NEVER_LAST = ".,:;!?'*_~&({[";

  private BareUrl() {}

  /// The index of the first address at or after `from`, or -1.
  static int next(String text, int from) {
    int slashes = text.indexOf("://", from);
    while (slashes >= 0) {
      for (int length = 4; length <= 5; length++) {
        int start = slashes - length;
        if (start >= from && text.regionMatches(true, start, "https", 0, length)) {
          return start;
        }
      }
      slashes = text.indexOf("://", slashes + 1);
    }
    return -1;
  }

  /// The index after the address whose host begins at `from`; `from` itself where there is none.
  static int end(CharSequence text, int from) {
    int rounds = 0;
    int squares = 0;
    int at = from;
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      rounds += c == '(' ? 1 : c == ')' ? -1 : 0;
      squares += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (!isPart(c) || rounds < 0 || squares < 0) {
        break;
      }
      at += Character.charCount(c);
    }
    while (at > from && NEVER_LAST.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  /// Whether `text` is nothing but one address, whatever it ends with.
  static boolean isWhole(String text) {
    return START.matcher(text).lookingAt()
        && text.length() > text.indexOf("//") + 2
        && text.codePoints().allMatch(BareUrl::isPart);
  }

  private static boolean isPart(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c);
    };
  }
}
