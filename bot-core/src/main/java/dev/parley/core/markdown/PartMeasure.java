package dev.parley.core.markdown;

/// The size of one part as it grows, by the weights of its code points. White space counts once something follows it;
/// the surplus of aligned tables once a row is whole. A code point costs the same time in a part of any length.
final class PartMeasure {
  private final Dialect dialect;
  private final StringBuilder line = new StringBuilder();
  private TableSize tables;
  private int weight;
  private int space;

  PartMeasure(Dialect dialect) {
    this.dialect = dialect;
    this.tables = new TableSize(dialect);
  }

  /// The size of a part that is `text`.
  static int of(String text, Dialect dialect) {
    PartMeasure measure = new PartMeasure(dialect);
    measure.begin(text);
    measure.endLine();
    return measure.size();
  }

  /// Begins a part with what was added to it.
  void begin(String prefix) {
    tables = new TableSize(dialect);
    line.setLength(0);
    weight = 0;
    space = 0;
    prefix.codePoints().forEach(this::add);
  }

  void add(int codePoint) {
    int more = dialect.weight(codePoint);
    if (Character.isWhitespace(codePoint)) {
      space += more;
    } else {
      weight += space + more;
      space = 0;
    }
    if (codePoint == '\n') {
      endLine();
    } else if (dialect.alignsTables()) {
      line.appendCodePoint(codePoint);
    }
  }

  /// The line is whole.
  void endLine() {
    if (dialect.alignsTables()) {
      tables.line(line.toString());
      line.setLength(0);
    }
  }

  int size() {
    return weight + tables.extra();
  }
}
