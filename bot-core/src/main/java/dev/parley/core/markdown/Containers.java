package dev.parley.core.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/// What stands at the start of a line inside quotes and list items.
final class Containers {
  private static final int MOST_SPACES = 4;

  private Containers() {}

  /// What opens `containers` anew, on the first line inside them: quote marks, and each item's own marker, with its
  /// number. Where there is room it is `width` characters long, as what stood there before: then the lines below are
  /// inside as they were.
  static String opening(List<Block> containers, int width) {
    int missing = width - containers.stream().mapToInt(it -> least(it).length()).sum();
    StringBuilder opening = new StringBuilder();
    boolean hasItem = false;
    for (Block container : containers.reversed()) {
      String least = least(container);
      boolean isItem = container instanceof ListItem;
      int more = isItem ? Math.clamp(missing, 0, MOST_SPACES - trailing(least)) : 0;
      opening.insert(0, least + " ".repeat(more));
      missing -= more;
      hasItem |= isItem;
    }
    return hasItem ? opening.toString()
        : opening + " ".repeat(Math.clamp(missing, 0, MOST_SPACES - 1));
  }

  /// What each further line inside `containers` begins with.
  static String lineStart(List<Block> containers) {
    return containers.stream()
        .map(block -> block instanceof ListItem item ? " ".repeat(item.getContentIndent()) : "> ")
        .collect(Collectors.joining());
  }

  /// The number that `item` is shown with, whatever number was written; unless it is so much longer that what the item
  /// holds would not stand inside it any more.
  static String number(ListItem item, OrderedList list) {
    int number = list.getMarkerStartNumber();
    for (Node node = item.getPrevious(); node != null; node = node.getPrevious()) {
      number++;
    }
    String shown = String.valueOf(number);
    int room = item.getContentIndent() - item.getMarkerIndent() - 2;
    return shown.length() <= room + 1 ? shown : "1";
  }

  private static String least(Block block) {
    if (!(block instanceof ListItem item)) {
      return "> ";
    }
    String marker = marker(item);
    int spaces = Math.clamp(item.getContentIndent() - marker.length(), 1, MOST_SPACES);
    return marker + " ".repeat(spaces);
  }

  private static int trailing(String text) {
    return text.length() - text.stripTrailing().length();
  }

  private static String marker(ListItem item) {
    return switch (item.getParent()) {
      case OrderedList list -> number(item, list) + list.getMarkerDelimiter();
      case BulletList list -> list.getMarker();
      default -> "-";
    };
  }
}
