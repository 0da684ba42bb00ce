package dev.parley.core.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells whether a text is JSON, by the letter of RFC 8259 and at most [#MAX_DEPTH] deep. It only looks: this
/// floor has no JSON library, and whoever has one reads what it needs.
public final class JsonSyntax {

  /// The deepest nesting.
  public static final int MAX_DEPTH = 100;

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,999})(\\.[0-9]{1,999})?([eE][+-]?[0-9]{1,9})?");

  private final String text;
  private int at;

  private JsonSyntax(String text) {
    this.text = text;
  }

  /// Whether the whole text is one object.
  public static boolean isObject(String text) {
    return new JsonSyntax(text).isObject();
  }

  /// The members of an object, each value as it stands in the text, by names as they stand there too; of names
  /// that come twice the last one. Empty where the text is no object.
  static Optional<Map<String, String>> members(String text) {
    return isObject(text) ? Optional.of(new JsonSyntax(text).members()) : Optional.empty();
  }

  private Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    blanks();
    do {
      at++; // the brace, or the comma
      blanks();
      int name = at + 1;
      if (string()) {
        String key = text.substring(name, at - 1);
        blanks();
        at++; // the colon
        blanks();
        int value = at;
        value(0);
        members.put(key, text.substring(value, at));
        blanks();
      }
    } while (next() == ',');
    return members;
  }

  private boolean isObject() {
    at = 0;
    blanks();
    boolean fits = next() == '{' && value(0);
    blanks();
    return fits && at == text.length();
  }

  private boolean value(int depth) {
    blanks();
    return switch (next()) {
      case '{' -> depth < MAX_DEPTH && members('}', true, depth + 1);
      case '[' -> depth < MAX_DEPTH && members(']', false, depth + 1);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private boolean members(char close, boolean named, int depth) {
    at++;
    blanks();
    if (take(close)) {
      return true;
    }
    do {
      if ((named && !name()) || !value(depth)) {
        return false;
      }
      blanks();
    } while (take(','));
    return take(close);
  }

  private boolean name() {
    blanks();
    if (!string()) {
      return false;
    }
    blanks();
    return take(':');
  }

  private boolean string() {
    if (!take('"')) {
      return false;
    }
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) < ' ' || (take('\\') && !isEscape())) {
        return false;
      }
      at++;
    }
    return take('"');
  }

  /// Leaves off at the escape's last character.
  private boolean isEscape() {
    if (next() != 'u') {
      return "\"\\/bfnrt".indexOf(next()) >= 0;
    }
    for (int digit = 0; digit < 4; digit++) {
      at++;
      if (Character.digit(next(), 16) < 0 || next() > 'f') {
        return false;
      }
    }
    return true;
  }

  private boolean number() {
    var match = NUMBER.matcher(text).region(at, text.length());
    boolean fits = match.lookingAt();
    at = fits ? match.end() : at;
    return fits;
  }

  private boolean word(String word) {
    boolean fits = text.startsWith(word, at);
    at += fits ? word.length() : 0;
    return fits;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean take(char wanted) {
    boolean fits = next() == wanted && at < text.length();
    at += fits ? 1 : 0;
    return fits;
  }

  /// The next character; past the end one that stands nowhere in JSON.
  private char next() {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
