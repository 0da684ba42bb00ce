package dev.parley.core.markdown.dialect;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/// What of a text's structure Discord has no markup for, and what stands for it there. Discord knows headings of three
/// levels, lists by `-`, `*` and `1.`, quotes of one level, fences of three backticks, `**` (`__` underlines) and links with
/// a label; no tables, images or rules.
final class DiscordStructure extends AbstractVisitor {
  private static final String RULE = "───";

  private final String source;
  private final Patches patches;
  private final CodePlaces code = new CodePlaces();
  private final DiscordBlocks blocks;
  private final DiscordLinks links;
  private int strong;
  private int quotes;
  private boolean isInLink;

  private DiscordStructure(String source) {
    this.source = source;
    this.patches = new Patches(source);
    this.blocks = new DiscordBlocks(source, patches);
    this.links = new DiscordLinks(source, patches);
  }

  static DiscordStructure of(String source) {
    DiscordStructure structure = new DiscordStructure(source);
    PlatformParser.parse(source).accept(structure);
    return structure;
  }

  boolean isChanged() {
    return !patches.isEmpty();
  }

  /// The text with what stands for its structure.
  String changed() {
    return patches.applied();
  }

  /// What of the source is code.
  CodePlaces code() {
    return code;
  }

  @Override
  public void visit(Heading node) {
    boolean isBold = blocks.heading(node);
    strong += isBold ? 1 : 0;
    visitChildren(node);
    strong -= isBold ? 1 : 0;
  }

  @Override
  public void visit(BlockQuote node) {
    if (quotes > 0) {
      for (SourceSpan span : node.getSourceSpans()) {
        dropQuoteMark(span);
      }
    }
    quotes++;
    visitChildren(node);
    quotes--;
  }

  private void dropQuoteMark(SourceSpan span) {
    int at = span.getInputIndex();
    if (source.startsWith(">", at)) {
      patches.delete(at, source.startsWith(" ", at + 1) ? at + 2 : at + 1);
    }
  }

  @Override
  public void visit(BulletList node) {
    for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
      int at = Place.of(item).start();
      if (source.startsWith("+", at)) {
        patches.replace(at, at + 1, "-");
      }
    }
    visitChildren(node);
  }

  @Override
  public void visit(OrderedList node) {
    for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
      int at = Place.of(item).start();
      while (at < source.length() && Character.isDigit(source.charAt(at))) {
        at++;
      }
      if (source.startsWith(")", at)) {
        patches.replace(at, at + 1, ".");
      }
    }
    visitChildren(node);
  }

  @Override
  public void visit(ThematicBreak node) {
    Place place = Place.of(node);
    patches.replace(place.start(), place.end(), RULE);
  }

  @Override
  public void visit(FencedCodeBlock node) {
    Place place = Place.of(node);
    code.fenced().set(place.start(), place.end());
    blocks.fence(node);
  }

  @Override
  public void visit(CustomBlock node) {
    if (node instanceof TableBlock table) {
      blocks.table(table);
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(Code node) {
    Place place = Place.of(node);
    code.spans().set(place.start(), place.end());
  }

  @Override
  public void visit(StrongEmphasis node) {
    Place place = Place.of(node);
    if (place.end() - place.start() > 4) {
      String mark = strong > 0 ? "" : "**";
      patches.replace(place.start(), place.start() + 2, mark);
      patches.replace(place.end() - 2, place.end(), mark);
    }
    strong++;
    visitChildren(node);
    strong--;
  }

  @Override
  public void visit(HardLineBreak node) {
    int at = Place.of(node).start();
    if (source.startsWith("\\", at)) {
      patches.delete(at, at + 1);
    }
  }

  @Override
  public void visit(Link node) {
    links.link(node, node.getDestination());
    isInLink = true;
    visitChildren(node);
    isInLink = false;
  }

  @Override
  public void visit(Image node) {
    if (isInLink) {
      links.label(node);
    } else {
      links.link(node, node.getDestination());
    }
    visitChildren(node);
  }
}
