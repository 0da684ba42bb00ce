package dev.parley.core.markdown;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What a cut at a place makes of a text: where its first part ends, what closes that part, and what opens the next.
///
/// @param next where the next part's own text begins
/// @param prefix what is put before it
record Cut(int end, String suffix, int next, String prefix) {
  private static final String SENTENCE_ENDS = ".!?…:";

  /// The cut of `text` at `place`.
  static Cut at(Place place, String text) {
    String kept = text.substring(0, place.end()).stripTrailing();
    OpenInline open = open(place, text, kept);
    int digits = wrongDigits(place, text);
    String number = digits == 0 ? "" : number(place);
    int width = place.line() == 0 ? place.next() - place.end() + digits - number.length() : 0;
    String heads = Containers.opening(place.around(), width);
    return new Cut(kept.length(), suffix(place, kept, open), place.next() + digits,
        heads + number + block(place, text) + open.opening());
  }

  /// The same where nothing follows although the text goes on, which is said. White space between the two says how.
  Cut goingOn(String text) {
    String kept = text.substring(0, end);
    String between = text.substring(end, next);
    boolean isBlock = suffix.startsWith("\n") || between.contains("\n");
    boolean isSentence = !between.isEmpty() && !kept.isEmpty() && suffix.isEmpty()
        && SENTENCE_ENDS.indexOf(kept.charAt(kept.length() - 1)) >= 0;
    String before = isBlock ? "\n\n" : isSentence ? " " : "";
    return new Cut(end, suffix + before + SplitPart.ELLIPSIS, next, prefix);
  }

  private static String suffix(Place place, String kept, OpenInline open) {
    if (place.isInside() && place.leaf().isFence()) {
      return Fences.closing(place.leaf(), kept);
    }
    return open.isNothing() ? fence(kept) : open.closing();
  }

  /// What closes the fenced block that is open at the end of `kept`; one may end only where the quote or the item around it does.
  static String fence(String kept) {
    boolean hasFence = kept.contains("```") || kept.contains("~~~");
    return hasFence ? OpenMarkdown.ended(kept).closing() : "";
  }

  /// Whether nothing is open at `place` but a fence.
  static boolean isClean(Place place, String text) {
    if (!place.isInside() || !place.leaf().isInline()) {
      return true;
    }
    InlineScan scan = scan(place.leaf(), text);
    return OpenInline.at(scan, place.next(), text).isNothing()
        && scan.atoms().stream().noneMatch(atom -> atom.isCutAt(place.next()));
  }

  private static OpenInline open(Place place, String text, String kept) {
    boolean isInline = place.isInside() && place.leaf().isInline();
    // After a backslash a mark would be text.
    return isInline && !kept.endsWith("\\")
        ? OpenInline.at(scan(place.leaf(), text), place.next(), text)
        : OpenInline.NOTHING;
  }

  /// The inline Markdown of `leaf`. It may go on where nothing but marks is known of the line after it, as in a quote.
  static InlineScan scan(Leaf leaf, String text) {
    String rest = text.substring(leaf.end());
    boolean goesOn = Lines.areMarks(rest) && !Lines.hasBlank(rest);
    return InlineScan.of(text, leaf.start(), leaf.end(), goesOn);
  }

  private static String block(Place place, String text) {
    Leaf leaf = place.leaf();
    int start = Lines.start(text, place.next());
    String head = text.substring(start, place.next());
    if (leaf.isFence() && place.isInside()) {
      String lineStart = place.line() > 0 ? head : Containers.lineStart(leaf.containers());
      return Fences.opening(leaf) + lineStart;
    }
    if (leaf.block() instanceof TableBlock && place.line() > 1) {
      return row(leaf, 0, text) + Containers.lineStart(leaf.containers()) + row(leaf, 1, text)
          + head;
    }
    if (leaf.block() instanceof IndentedCodeBlock && place.line() >= 0) {
      return indentation(place, text);
    }
    // One that is underlined is a heading by the line that is still to come.
    boolean isUnderlined = !text.startsWith("#", leaf.start());
    if (leaf.block() instanceof Heading heading && place.isInside() && !isUnderlined) {
      return "#".repeat(heading.getLevel()) + " ";
    }
    return "";
  }

  /// Code that begins with its quote or item is indented behind that mark, which is still to come.
  private static String indentation(Place place, String text) {
    int start = place.leaf().lines().get(place.line()).getInputIndex();
    return text.substring(Math.min(start, place.next()), place.next());
  }

  private static String row(Leaf table, int index, String text) {
    SourceSpan span = table.lines().get(index);
    return text.substring(span.getInputIndex(), Leaf.end(span)) + "\n";
  }

  /// How many digits begin the item that is wrongly numbered where the list goes on.
  private static int wrongDigits(Place place, String text) {
    int end = place.next();
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean begins = item(place) != null && end > place.next();
    return begins && !number(place).equals(text.substring(place.next(), end)) ? end - place.next()
        : 0;
  }

  private static String number(Place place) {
    ListItem item = item(place);
    return item != null && item.getParent() instanceof OrderedList list
        && item.getPrevious() != null
            ? Containers.number(item, list)
            : "";
  }

  private static @Nullable ListItem item(Place place) {
    int depth = place.around().size();
    boolean begins = place.line() == 0 && depth < place.leaf().containers().size();
    return begins && place.leaf().containers().get(depth) instanceof ListItem item
        && item.getParent() instanceof OrderedList && item.getPrevious() != null ? item : null;
  }
}
