package dev.parley.core.markdown.dialect;

import org.commonmark.node.Node;

/// A link or image as `<url|label>`, where the label does not pretend to be another address. What leads elsewhere
/// than to the web is shown openly: `<!channel|label>` would be a mention.
record MrkdwnLink(String source, MrkdwnText out) {

  void print(Node node, String destination) {
    LinkTarget target = new LinkTarget(destination);
    String label = PlainText.of(node);
    String written = Place.of(node).in(source);
    if (written.startsWith("<")) {
      address(written.substring(1, written.length() - 1), "");
    } else if (!written.endsWith(")")) {
      // A reference may be short where its address is long.
      out.text(written.replace('\n', ' '));
    } else if (!target.isWeb()) {
      out.text(label + " (" + destination + ")");
    } else if (target.isNamedBy(label)) {
      address(destination, "");
    } else if (LinkTarget.isForgedBy(label)) {
      out.text(label + " (");
      address(destination, "");
      out.raw(")");
    } else {
      address(destination, label);
    }
  }

  private void address(String destination, String label) {
    out.raw("<");
    out.text(destination);
    out.raw(label.isEmpty() ? "" : "|");
    out.text(label);
    out.raw(">");
  }
}
