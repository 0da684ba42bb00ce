package dev.parley.endpoint.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A class of characters in a regular expression, from behind its opening bracket on. Its strings are made of what can
/// be printed in ASCII, and of what it names itself.
final class CharacterClass {
  private static final int FIRST = ' ';
  private static final int LAST = '~';
  private static final int MOST_NAMED = 200;

  private final String pattern;
  private final IntConsumer end;
  private final List<Integer> named = new ArrayList<>();
  private int at;

  /// @param end is told where the class ends
  CharacterClass(String pattern, int from, IntConsumer end) {
    this.pattern = pattern;
    this.at = from;
    this.end = end;
  }

  /// The class of a letter behind a backslash; the letter itself where it has none.
  static Wording.OneOf of(char letter) {
    return switch (letter) {
      case 'd' -> ascii(Character::isDigit);
      case 'w' -> ascii(one -> Character.isLetterOrDigit(one) || one == '_');
      case 's' -> new Wording.OneOf(List.of((int) ' '));
      case 'D', 'W' -> ascii(one -> !Character.isLetterOrDigit(one) && one != '_');
      case 'S' -> ascii(one -> one > ' ');
      case 't' -> new Wording.OneOf(List.of((int) '\t'));
      case 'n' -> new Wording.OneOf(List.of((int) '\n'));
      case 'r' -> new Wording.OneOf(List.of((int) '\r'));
      default -> {
        if (Character.isLetterOrDigit(letter)) {
          throw new WordingReader.NotMade(); // a property, a boundary, a group that comes again
        }
        yield new Wording.OneOf(List.of((int) letter));
      }
    };
  }

  Wording.OneOf read() {
    boolean isNegated = at < pattern.length() && pattern.charAt(at) == '^';
    at += isNegated ? 1 : 0;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      member();
    }
    end.accept(at + 1);
    Wording.OneOf found =
        isNegated ? ascii(one -> !named.contains(one)) : new Wording.OneOf(named);
    if (at == pattern.length() || found.characters().isEmpty()) {
      throw new WordingReader.NotMade();
    }
    return found;
  }

  private void member() {
    if (pattern.charAt(at) == '\\') {
      at++;
      if (at == pattern.length()) {
        throw new WordingReader.NotMade();
      }
      named.addAll(of(pattern.charAt(at++)).characters());
      return;
    }
    int from = next();
    boolean isRange = pattern.startsWith("-", at) && !pattern.startsWith("-]", at);
    if (!isRange) {
      named.add(from);
      return;
    }
    at++;
    int to = at < pattern.length() && pattern.charAt(at) != '\\' ? next() : -1;
    if (to < from) {
      throw new WordingReader.NotMade();
    }
    IntStream.rangeClosed(from, to).limit(MOST_NAMED).forEach(named::add);
  }

  private int next() {
    int code = pattern.codePointAt(at);
    at += Character.charCount(code);
    return code;
  }

  private static Wording.OneOf ascii(IntPredicate holds) {
    return new Wording.OneOf(
        IntStream.rangeClosed(FIRST, LAST).filter(holds).boxed().toList());
  }
}
