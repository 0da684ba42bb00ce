package dev.parley.core.markdown;

/// One message of an answer that was cut into several: `raw` is a piece of the model's own text, `prefix`
/// and `suffix` were added so that the piece stands on its own (a code fence opened again, or closed).
///
/// @param start where `raw` begins in the model's text
/// @param space the white space after `raw` that an append channel may have shown
record SplitPart(int start, String prefix, String raw, String space, String suffix) {
  /// What stands at the end of the last part where the text goes on.
  static final String ELLIPSIS = "…";

  /// The whole message.
  String text() {
    return prefix + raw + suffix;
  }

  /// The whole message as an append channel ends it: with the white space it already showed.
  String appended() {
    int lines = leadingLines(suffix);
    if (!suffix.isEmpty() && lines == 0 && !suffix.isBlank() && !isEllipsis()) {
      return text();
    }
    int shown = leadingLines(new StringBuilder(space).reverse().toString());
    String rest = lines == 0 && !space.isEmpty() ? suffix.stripLeading() : suffix;
    return prefix + raw + space + rest.substring(Math.min(lines, shown));
  }

  private boolean isEllipsis() {
    return suffix.strip().equals(ELLIPSIS);
  }

  private static int leadingLines(String text) {
    int lines = 0;
    while (lines < text.length() && text.charAt(lines) == '\n') {
      lines++;
    }
    return lines;
  }
}
