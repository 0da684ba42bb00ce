package dev.parley.core.markdown.dialect;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.SourceSpan;

/// Headings, code blocks and tables for Discord.
final class DiscordBlocks {
  private static final int DEEPEST_HEADING = 3;
  /// A shorter underline is more often a list item that has just begun.
  private static final int SHORTEST_UNDERLINE = 3;
  private static final int LONGEST_PREFIX = 8;

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_+\\-.#]{1,32}");
  private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N}]");
  /// What would make of the bold line above it another heading, or a table.
  private static final Pattern UNDERLINE = Pattern.compile("[ >]*[=|:-]");

  private final String source;
  private final Patches patches;

  DiscordBlocks(String source, Patches patches) {
    this.source = source;
    this.patches = patches;
  }

  /// Gives whether it becomes a bold line.
  boolean heading(Heading node) {
    Place place = Place.of(node);
    Place text = Place.ofChildren(node);
    if (text.isEmpty()) {
      return false;
    }
    if (!source.startsWith("#", place.start())) {
      underlined(node, text);
      return false;
    }
    String content = text.in(source);
    boolean isBold = node.getLevel() > DEEPEST_HEADING
        && TEXT.matcher(content).find() && !content.endsWith("\\");
    if (isBold) {
      patches.replace(place.start(), text.start(), "**");
      patches.replace(text.end(), place.end(), isFollowed(place.end()) ? "**\n" : "**");
    }
    return isBold;
  }

  private boolean isFollowed(int end) {
    return end < source.length()
        && UNDERLINE.matcher(source).region(end + 1, source.length()).lookingAt();
  }

  private void underlined(Heading node, Place text) {
    SourceSpan underline = node.getSourceSpans().getLast();
    boolean isOneLine = node.getSourceSpans().size() == 2;
    if (isOneLine && underline.getLength() >= SHORTEST_UNDERLINE) {
      patches.insert(text.start(), "#".repeat(node.getLevel()) + " ");
      patches.delete(text.end(), Place.end(underline));
    }
  }

  /// Discord knows fences of three backticks, with a word after them at most, and ends a block at the next three.
  void fence(FencedCodeBlock node) {
    List<SourceSpan> spans = node.getSourceSpans();
    Place first = place(spans.getFirst());
    String info = node.getInfo() == null ? "" : node.getInfo().strip().split("\\s", 2)[0];
    String language = LANGUAGE.matcher(info).matches() ? info : "";
    patches.replace(first.start() + indent(first), first.end(), Fences.MARK + language);
    boolean isClosed = node.getClosingFenceLength() != null;
    int lines = isClosed ? spans.size() - 1 : spans.size();
    for (int i = 1; i < lines; i++) {
      Place line = place(spans.get(i));
      patches.replace(line.start(), line.end(), Fences.broken(line.in(source)));
    }
    if (isClosed) {
      close(place(spans.getLast()), node.getLiteral().isBlank());
    }
  }

  /// An empty block is none for Discord: it gets something invisible.
  private void close(Place line, boolean isEmpty) {
    int start = line.start() + indent(line);
    String prefix = source.substring(source.lastIndexOf('\n', line.start()) + 1, start);
    boolean isFilled = isEmpty && prefix.length() <= LONGEST_PREFIX;
    String filling = isFilled ? DiscordTokens.BREAK + "\n" + prefix : "";
    patches.replace(start, line.end(), filling + Fences.MARK);
  }

  private int indent(Place line) {
    int at = line.start();
    while (at < line.end() && source.charAt(at) == ' ') {
      at++;
    }
    return at - line.start();
  }

  /// Each line stands in the same quote and list item as the table's second one.
  void table(TableBlock node) {
    Place place = Place.of(node);
    int second = node.getSourceSpans().get(1).getInputIndex();
    String prefix = source.substring(source.lastIndexOf('\n', second - 1) + 1, second);
    StringBuilder text = new StringBuilder(Fences.MARK);
    for (String line : AlignedTable.lines(node)) {
      text.append('\n').append(prefix).append(Fences.broken(line));
    }
    text.append('\n').append(prefix).append(Fences.MARK);
    patches.replace(place.start(), place.end(), text.toString());
  }

  private static Place place(SourceSpan span) {
    return new Place(span.getInputIndex(), Place.end(span));
  }
}
