package dev.parley.endpoint.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a regular expression of ECMAScript's kind: characters, classes, groups, alternatives, counts, and anchors at
/// the ends. What looks around, looks back or has properties is not read. It never runs one: a string is made from the
/// expression's own parts, so that no expression can make it search for long.
final class WordingReader {
  private static final int LONGEST_PATTERN = 1_000;
  private static final int LONGEST_SAMPLE = 1_000;
  private static final int DEEPEST = 32;

  private final String pattern;
  private int at;
  private int depth;

  private WordingReader(String pattern) {
    this.pattern = pattern;
  }

  /// What the pattern allows; empty where no string is made for it.
  static Optional<Wording> read(String pattern) {
    if (pattern.length() > LONGEST_PATTERN) {
      return Optional.empty();
    }
    try {
      WordingReader reader = new WordingReader(pattern);
      Wording wording = reader.either();
      boolean isRead = reader.at == pattern.length() && wording.longest() <= LONGEST_SAMPLE;
      return isRead ? Optional.of(wording) : Optional.empty();
    } catch (NotMade e) {
      return Optional.empty();
    }
  }

  private Wording either() {
    List<Wording> options = new ArrayList<>(List.of(row()));
    while (take('|')) {
      options.add(row());
    }
    return options.size() == 1 ? options.getFirst() : new Wording.Either(options);
  }

  private Wording row() {
    List<Wording> parts = new ArrayList<>();
    boolean isOutside = depth == 0;
    if (isOutside) {
      take('^'); // what is made is the whole string, so its end is this end
    }
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      if (isOutside && pattern.charAt(at) == '$') {
        at++;
        if (at < pattern.length() && pattern.charAt(at) != '|') {
          throw new NotMade();
        }
      } else {
        parts.add(counted(atom()));
      }
    }
    return new Wording.Row(parts);
  }

  private Wording atom() {
    char next = pattern.charAt(at++);
    return switch (next) {
      case '(' -> group();
      case '[' -> new CharacterClass(pattern, at, end -> at = end).read();
      case '.' -> CharacterClass.of('w');
      case '\\' -> escaped();
      case '^', '$', '*', '+', '?', '{', '}', ']' -> throw new NotMade();
      default -> new Wording.OneOf(List.of(code(next)));
    };
  }

  private int code(char first) {
    if (!Character.isSurrogate(first)) {
      return first;
    }
    int code = pattern.codePointAt(at - 1);
    at += Character.charCount(code) - 1;
    return code;
  }

  private Wording group() {
    if (take('?') && !take(':')) {
      throw new NotMade(); // looks around, or has a name
    }
    depth++;
    if (depth > DEEPEST) {
      throw new NotMade();
    }
    Wording inner = either();
    depth--;
    if (!take(')')) {
      throw new NotMade();
    }
    return inner;
  }

  private Wording escaped() {
    if (at == pattern.length()) {
      throw new NotMade();
    }
    return CharacterClass.of(pattern.charAt(at++));
  }

  private Wording counted(Wording each) {
    int before = at;
    if (at == pattern.length()) {
      return each;
    }
    Wording counted = switch (pattern.charAt(at)) {
      case '*' -> times(each, 0, Integer.MAX_VALUE);
      case '+' -> times(each, 1, Integer.MAX_VALUE);
      case '?' -> times(each, 0, 1);
      case '{' -> braced(each);
      default -> each;
    };
    if (at > before) {
      take('?'); // as few as possible: the same strings
    }
    return counted;
  }

  private Wording times(Wording each, int least, int most) {
    at++;
    return new Wording.Repeated(each, least, most);
  }

  private Wording braced(Wording each) {
    int end = pattern.indexOf('}', at);
    String inside = end < 0 ? "" : pattern.substring(at + 1, end);
    if (!inside.matches("\\d{1,4}(,(\\d{1,4})?)?")) {
      throw new NotMade();
    }
    at = end;
    String[] bounds = inside.split(",", -1);
    int least = Integer.parseInt(bounds[0]);
    int most = bounds.length == 1 ? least
        : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
    if (most < least) {
      throw new NotMade();
    }
    return times(each, least, most);
  }

  private boolean take(char wanted) {
    boolean isThere = at < pattern.length() && pattern.charAt(at) == wanted;
    at += isThere ? 1 : 0;
    return isThere;
  }

  /// The pattern holds what no string is made for.
  static final class NotMade extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
