package dev.parley.core.markdown.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Breaks whatever Discord would make something of wherever it stands, in code too: mass mentions, the mentions of
/// users, roles, channels and commands, custom emoji, the guide's links, invitations. It reads the finished
/// text and knows nothing of Markdown, so that no markup can hide anything from it.
final class DiscordTokens {
  /// Discord's own way to write a mention that is none.
  static final String BREAK = "\u200B";

  private static final Pattern LIVE = Pattern.compile(
      "@(?=everyone|here)"
          + "|<(?=@[!&]{0,2}\\p{Nd}|#\\p{Nd}|id:|a?:[\\w~-]{1,40}:\\p{Nd}|/[^<>\\n]{1,200}:\\p{Nd})"
          + "|" + InviteLink.DOT,
      Pattern.CASE_INSENSITIVE);

  private static final String FIRST = "@<.";

  private DiscordTokens() {}

  static String broken(String text, Mentions mentions) {
    Patches patches = new Patches(text);
    Matcher matcher = LIVE.matcher(text).useTransparentBounds(true);
    for (int at = 0; at < text.length(); at++) {
      if (FIRST.indexOf(text.charAt(at)) >= 0 && matcher.region(at, text.length()).lookingAt()) {
        switch (text.charAt(at)) {
          case '.' -> patches.replace(at, at + 1, "[.]");
          case '@' -> patches.insert(at + 1, BREAK);
          default -> patches.insert(at + 1, mentions.allows(text, at) ? "" : BREAK);
        }
      }
    }
    return patches.isEmpty() ? text : patches.applied();
  }
}
