package dev.parley.core.markdown.dialect;

import org.commonmark.node.Image;
import org.commonmark.node.Node;

/// Links and images for Discord. A label may hide a plain web address, then in `<>` so that no preview opens; what else
/// a link leads to is shown openly behind its label. Discord has no references: they stay as they are, with their definitions.
final class DiscordLinks {
  private final String source;
  private final Patches patches;

  DiscordLinks(String source, Patches patches) {
    this.source = source;
    this.patches = patches;
  }

  /// Where a link's parts stand: `open` is its first character, `label` that of its label, `close` the bracket after it.
  private record Parts(int open, int label, int close, int end) {}

  void link(Node node, String destination) {
    Parts parts = parts(node);
    if (parts.close < 0) {
      return;
    }
    LinkTarget target = new LinkTarget(destination);
    String label = PlainText.of(node);
    boolean isWeb = target.isWeb();
    if (isWeb && target.isNamedBy(label)) {
      patches.replace(parts.open, parts.end, "<" + destination + ">");
    } else if (target.isMaskable() && !LinkTarget.isForgedBy(label)) {
      patches.delete(parts.open, parts.label - 1);
      patches.replace(parts.close, parts.end, "](<" + destination + ">)");
    } else {
      patches.delete(parts.open, parts.label);
      patches.replace(parts.close, isWeb ? parts.end : parts.close + 2,
          isWeb ? " (<" + destination + ">)" : " (");
    }
  }

  /// An image inside a link is its description.
  void label(Image node) {
    Parts parts = parts(node);
    if (parts.close >= 0) {
      patches.delete(parts.open, parts.label);
      patches.delete(parts.close, parts.end);
    }
  }

  /// A `close` below 0 means that it is a reference, or stands in `<>`.
  private Parts parts(Node node) {
    Place place = Place.of(node);
    int label = place.start() + (node instanceof Image ? 2 : 1);
    Place inside = Place.ofChildren(node);
    int close = inside.isEmpty() ? label : inside.end();
    boolean isInline = source.startsWith("[", label - 1)
        && source.startsWith("](", close)
        && close + 2 < place.end();
    return new Parts(place.start(), label, isInline ? close : -1, place.end());
  }
}
