package dev.parley.core.chart;

import java.util.HashSet;
import java.util.Set;

/// Names for a legend: shortened where they are long, and no two the same.
final class PartNames {
  /// The longest name, in columns: an ideograph takes two.
  static final int LONGEST = 18;
  private static final String CUT = "...";

  private final Set<String> taken = new HashSet<>();

  /// The name as it stands in the legend, with a number where another has the same.
  String add(String name) {
    String bare = shortened(name);
    String unique = bare;
    for (int number = 2; !taken.add(unique); number++) {
      unique = bare + " (" + number + ")";
    }
    return unique;
  }

  static String shortened(String name) {
    return columns(name) <= LONGEST ? name : beginning(name) + CUT;
  }

  private static String beginning(String name) {
    int columns = 0;
    int end = 0;
    while (end < name.length()) {
      int codePoint = name.codePointAt(end);
      columns += columns(codePoint);
      if (columns >= LONGEST) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return name.substring(0, end).strip();
  }

  private static int columns(String text) {
    return text.codePoints().map(PartNames::columns).sum();
  }

  private static int columns(int codePoint) {
    return codePoint >= 0x2E80 ? 2 : 1;
  }
}
