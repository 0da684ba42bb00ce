package dev.parley.app.logging;

import java.util.regex.Pattern;

/// Text of others for a terminal or a log: without what would steer it. Controls are that, and what turns a text's
/// direction around: both make a line look like another one.
public final class Plain {
  private static final String BIDI = "\\u202a-\\u202e\\u2066-\\u2069";
  private static final Pattern TEXT =
      Pattern.compile("[[\\p{Cntrl}\\x80-\\x9f" + BIDI + "]&&[^\\n\\t]]");
  private static final Pattern LINE =
      Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029" + BIDI + "]+");

  private Plain() {}

  /// The text with its lines and tabs, and nothing else that steers.
  public static String text(String text) {
    return TEXT.matcher(text).replaceAll("");
  }

  /// The text as one line.
  public static String line(String text) {
    return LINE.matcher(text).replaceAll(" ");
  }

  /// JSON that holds the same, with all of that escaped.
  public static String json(String json) {
    return TEXT.matcher(json).replaceAll(
        found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
