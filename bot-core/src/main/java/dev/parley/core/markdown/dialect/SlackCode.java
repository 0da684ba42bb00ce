package dev.parley.core.markdown.dialect;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;

/// What of a text is code in standard Markdown, whoever reads it. A span over several lines may be read otherwise (as
/// indented code that ends, say), and counts as text.
final class SlackCode extends AbstractVisitor {
  private final CodePlaces code = new CodePlaces();

  private SlackCode() {}

  static CodePlaces of(String source) {
    SlackCode visitor = new SlackCode();
    PlatformParser.parse(source).accept(visitor);
    return visitor.code;
  }

  @Override
  public void visit(Code node) {
    Place place = Place.of(node);
    if (node.getSourceSpans().size() == 1) {
      code.spans().set(place.start(), place.end());
    }
  }

  @Override
  public void visit(FencedCodeBlock node) {
    Place place = Place.of(node);
    code.fenced().set(place.start(), place.end());
  }
}
