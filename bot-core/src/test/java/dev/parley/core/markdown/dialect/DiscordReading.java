package dev.parley.core.markdown.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What Discord makes of a message, in regular expressions written from its rules and from nothing else.
final class DiscordReading {
  private static final List<Pattern> ANYWHERE = List.of(
      Pattern.compile("@everyone|@here"),
      Pattern.compile("<@!?\\d+>"),
      Pattern.compile("<@&\\d+>"),
      Pattern.compile("<#\\d+>"),
      Pattern.compile("</[^<>\\n]+:\\d+>"),
      Pattern.compile("<id:[a-z-]+>"),
      Pattern.compile("<a?:\\w+:\\d+>"),
      Pattern.compile("(?i)discord(app)?\\.(gg|com/invite)/\\S"),
      Pattern.compile("(?m)^-# "));
  private static final Pattern BLOCK =
      Pattern.compile("```(?:[A-Za-z0-9_+\\-.#]+?\\n)?\\n*[^\\n][\\s\\S]*?\\n*```");
  private static final Pattern SPAN = Pattern.compile("(`+)[\\s\\S]*?[^`]\\1(?!`)");
  private static final Pattern QUIET_ADDRESS = Pattern.compile("(?i)<https?://[^\\s<>]+>");
  private static final Pattern PREVIEW = Pattern.compile("(?i)https?://[^\\s<]+");

  private DiscordReading() {}

  /// Everything in `text` that would ping, invite, forge or open a preview.
  static List<String> live(String text) {
    List<String> live = new ArrayList<>();
    for (Pattern pattern : ANYWHERE) {
      String where = pattern.pattern().contains("-# ") ? withoutCode(text) : text;
      pattern.matcher(where).results().forEach(found -> live.add(found.group()));
    }
    String open = QUIET_ADDRESS.matcher(withoutCode(text)).replaceAll(" ");
    PREVIEW.matcher(open).results().forEach(found -> live.add(found.group()));
    return live;
  }

  private static String withoutCode(String text) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = codeEnd(text, at);
      rest.append(end > at ? "x" : text.substring(at, at + 1));
      at = Math.max(end, at + 1);
    }
    return rest.toString();
  }

  private static int codeEnd(String text, int at) {
    for (Pattern pattern : List.of(BLOCK, SPAN)) {
      var matcher = pattern.matcher(text).region(at, text.length());
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return at;
  }
}
