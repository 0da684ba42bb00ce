package dev.parley.core.markdown;

import java.util.regex.Pattern;

/// Where lines begin and end, and what is known of one that is not whole.
final class Lines {
  private static final Pattern MARKS = Pattern.compile("[-=*_+:|~`#>\\d.)\\s]*");
  private static final Pattern BLANK = Pattern.compile("\\n[ \\t>]*\\n");

  private Lines() {}

  /// The index at which the line begins that `at` lies in.
  static int start(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /// The index of the first character at or after `from` that is no white space, or the text's end.
  static int firstNonSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Whether `text` is nothing but marks and numbers: a line of which no more is known may become anything.
  static boolean areMarks(String text) {
    return MARKS.matcher(text).matches();
  }

  /// Whether a blank line, in quotes or not, lies in `text`.
  static boolean hasBlank(String text) {
    return BLANK.matcher(text).find();
  }
}
