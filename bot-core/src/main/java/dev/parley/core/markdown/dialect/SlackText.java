package dev.parley.core.markdown.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes from standard Markdown what Slack reads in it beside Markdown: everything in angle brackets, in code too, and
/// a link's target, which stands in angle brackets once Slack has read the link.
///
/// It looks at one character and what belongs to it, never at what comes later in the text, so that of a
/// growing text the beginning stays as it is.
final class SlackText {
  private static final String WORD_JOINER = "\u2060";

  /// `<!--` and `<!DOCTYPE` are none of Slack's, and code is there to be copied.
  private static final Pattern LIVE_IN_CODE =
      Pattern.compile(
          "<(?=!(?!--|\\[|(?i:doctype))|[@#]|mailto:|[A-Za-z][A-Za-z0-9+.-]{0,30}:[^<>\\n|]*\\|)");
  private static final Pattern ANGLE = Pattern.compile("&(?:#0{0,9}60|#[xX]0{0,9}3[cC]|LT);");
  /// What a link's target begins with, where it would be a mention: `!`, `@` or `#`, escaped or not.
  private static final Pattern TARGET = Pattern.compile("\\\\?([!@#])"
      + "|&(?:#0{0,9}(3[35]|64)|#[xX]0{0,9}(2[13]|40)|(?:excl|commat|num));");
  private static final Pattern BEFORE_TARGET =
      Pattern.compile("\\](?:\\(|:)\\s*(?:\\\\?<|&lt;|" + ANGLE.pattern() + ")?$");
  private static final String LINE_START = " \t>-*+.)0123456789";
  private static final String OPENING = "([{\"'*_~>|";
  private static final String CLOSING = ".,:;!?)]}\"'*_~|<";

  private final String text;
  private final CodePlaces code;
  private final Mentions mentions;
  private final StringBuilder out;

  private SlackText(String text, CodePlaces code, Mentions mentions) {
    this.text = text;
    this.code = code;
    this.mentions = mentions;
    this.out = new StringBuilder(text.length() + 64);
  }

  static String neutralised(String text, CodePlaces code, Mentions mentions) {
    return new SlackText(text, code, mentions).read();
  }

  private String read() {
    int at = 0;
    while (at < text.length()) {
      at = code.contains(at) ? code(at) : text(at);
    }
    return out.toString();
  }

  private int code(int at) {
    char c = text.charAt(at);
    out.append(c);
    if (c == '<' && matcher(LIVE_IN_CODE, at).lookingAt()) {
      out.append(WORD_JOINER);
    }
    return at + 1;
  }

  private int text(int at) {
    return switch (text.charAt(at)) {
      case '<' -> opening(at);
      case '>' -> closing(at);
      case '!', '@', '#', '\\', '&' -> target(at);
      default -> plain(at);
    };
  }

  private int plain(int at) {
    out.append(text.charAt(at));
    return at + 1;
  }

  private int opening(int at) {
    int end = text.indexOf('>', at);
    if (mentions.allows(text, at)) {
      out.append(text, at, end + 1);
      return end + 1;
    }
    // Without its brackets an address with a square one could be read as a link with a label.
    if (end > at && !isEscaped(at) && text.substring(at, end).indexOf(']') < 0
        && new LinkTarget(text.substring(at + 1, end)).isWeb()) {
      address(at, end);
      return end + 1;
    }
    return entity(at, "&lt;");
  }

  /// `[url](url)` would be twice as long, which no weight of a single character tells: Slack finds it without.
  private void address(int at, int end) {
    boolean joinsBefore = at > 0 && !isEither(text.charAt(at - 1), OPENING);
    boolean joinsAfter = end + 1 < text.length() && !isEither(text.charAt(end + 1), CLOSING);
    out.append(joinsBefore ? " " : "").append(text, at + 1, end).append(joinsAfter ? " " : "");
  }

  private static boolean isEither(char c, String marks) {
    return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
  }

  private int closing(int at) {
    int before = at - 1;
    while (before >= 0 && LINE_START.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    boolean isQuoteMark = before < 0 || text.charAt(before) == '\n';
    return isQuoteMark ? plain(at) : entity(at, "&gt;");
  }

  /// An entity needs no backslash before it, and would be none behind one.
  private int entity(int at, String entity) {
    if (isEscaped(at)) {
      out.setLength(out.length() - 1);
    }
    out.append(entity);
    return at + 1;
  }

  private boolean isEscaped(int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) == '\\' && !code.contains(start - 1)) {
      start--;
    }
    return (at - start) % 2 == 1;
  }

  private int target(int at) {
    Matcher target = matcher(TARGET, at);
    if (target.lookingAt() && beginsTarget(at)) {
      out.append(switch (sign(target)) {
        case "!", "33", "21", "&excl;" -> "%21";
        case "@", "64", "40", "&commat;" -> "%40";
        default -> "%23";
      });
      return target.end();
    }
    Matcher angle = matcher(ANGLE, at);
    if (angle.lookingAt()) {
      out.append("&lt;");
      return angle.end();
    }
    return plain(at);
  }

  private static String sign(Matcher target) {
    for (int group = 1; group <= target.groupCount(); group++) {
      String sign = target.group(group);
      if (sign != null) {
        return sign;
      }
    }
    return target.group();
  }

  private boolean beginsTarget(int at) {
    int bracket = text.lastIndexOf(']', at);
    return bracket >= 0 && BEFORE_TARGET.matcher(text).region(bracket, at).lookingAt();
  }

  private Matcher matcher(Pattern pattern, int at) {
    return pattern.matcher(text).region(at, text.length());
  }
}
