package dev.parley.core.markdown;

/// A piece of inline Markdown that is read as one thing, from `start` to `end`; where it is not `whole`, it is open.
///
/// @param marks how many characters it is opened by
record InlineAtom(int start, int end, Kind kind, boolean whole, int marks) {

  /// What it is.
  enum Kind {
    CODE,
    LINK,
    /// A bracket that nothing closes so far, and what follows it.
    BRACKET,
    TAG,
    ESCAPE
  }

  /// Whether a cut at `at` goes through it.
  boolean isCutAt(int at) {
    return start < at && at < end;
  }
}
