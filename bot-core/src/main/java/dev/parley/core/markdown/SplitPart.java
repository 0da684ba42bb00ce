package dev.parley.core.markdown;

/// One message of an answer that was cut into several: `raw` is a piece of the model's own text, `prefix`
/// and `suffix` were added so that the piece stands on its own (a code fence opened again, or closed).
record SplitPart(String prefix, String raw, String suffix) {

  /// The whole message.
  String text() {
    return prefix + raw + suffix;
  }
}
