package dev.parley.core.markdown;

/// How a platform writes Markdown, and how it counts what it is sent. Pure, and the same for every thread.
///
/// What the model wrote is data: [#render] takes from it whatever would ping somebody, invite somewhere or open a
/// preview on the platform.
public interface Dialect {

  /// The most units of the platform's that `codePoint` takes once rendered, outside a table that is aligned; at
  /// least 1. The sum over a text is at least the size of what [#render] makes of it.
  int weight(int codePoint);

  /// Whether a table becomes aligned text: then its size is that of its widest cells times its rows.
  boolean alignsTables();

  /// What the platform is sent for `markdown`, a piece that stands on its own: every fence and span in it is closed.
  /// The same piece always gives the same text.
  String render(String markdown);

  /// The size of what was rendered, in the platform's unit.
  int size(CharSequence rendered);

  /// `line` as a quiet line below a message: what Parley itself says, in Markdown without line breaks.
  String quiet(String line);

  /// This dialect, where an answer may mention the person `id` too: the platform's id, and nobody else. As it is where the
  /// platform has no such mention.
  default Dialect allowing(String id) {
    return this;
  }

  /// The sum of the weights of `text`.
  default int weigh(CharSequence text) {
    return text.codePoints().map(this::weight).sum();
  }
}
