package dev.parley.core.markdown;

/// One message of an answer that was cut into several: `raw` is a piece of the model's own text, `prefix`
/// and `suffix` were added so that the piece stands on its own (a code fence opened again, or closed).
///
/// @param start where `raw` begins in the model's text
/// @param space the white space after `raw` that an append channel may have shown
record SplitPart(int start, String prefix, String raw, String space, String suffix) {

  /// The whole message.
  String text() {
    return prefix + raw + suffix;
  }

  /// The whole message as an append channel ends it: with the white space it already showed.
  String appended() {
    boolean closesFence = suffix.startsWith("\n");
    if (!suffix.isEmpty() && !closesFence) {
      return text();
    }
    return prefix + raw + space + (space.endsWith("\n") ? suffix.stripLeading() : suffix);
  }
}
