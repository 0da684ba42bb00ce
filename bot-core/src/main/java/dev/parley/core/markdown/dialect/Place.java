package dev.parley.core.markdown.dialect;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// Where a node stands in its source.
record Place(int start, int end) {

  static Place of(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty()
        ? new Place(0, 0)
        : new Place(spans.getFirst().getInputIndex(), end(spans.getLast()));
  }

  /// From the first child of `node` to its last; empty where it has none.
  static Place ofChildren(Node node) {
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    return first == null || last == null
        ? new Place(0, 0)
        : new Place(of(first).start, of(last).end);
  }

  static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }

  boolean isEmpty() {
    return start >= end;
  }

  String in(String source) {
    return source.substring(start, end);
  }
}
