package dev.parley.core.markdown.dialect;

import java.util.BitSet;
import java.util.regex.Pattern;

/// What must not stand open in text that Discord reads as Markdown: a web address opens a preview unless it stands in
/// `<>`, and a line that begins with `-#` looks like what Parley says itself.
final class DiscordText {
  private static final Pattern MASS =
      Pattern.compile("@(?=everyone|here)", Pattern.CASE_INSENSITIVE);
  private static final String QUIET = "-#";
  private static final String LINE_START = " >-*+.)0123456789";

  private final String text;
  private final BitSet code;
  private final Patches patches;

  private DiscordText(String text, BitSet code) {
    this.text = text;
    this.code = code;
    this.patches = new Patches(text);
  }

  /// `text` with nothing open outside `code`.
  static String closed(String text, BitSet code) {
    DiscordText open = new DiscordText(text, code);
    open.addresses();
    open.quietLines();
    return open.patches.isEmpty() ? text : open.patches.applied();
  }

  private void addresses() {
    int at = BareUrl.next(text, 0);
    while (at >= 0) {
      int host = text.indexOf("//", at) + 2;
      at = BareUrl.next(text, code.get(at) ? host : address(at, host));
    }
  }

  /// Gives where it ends.
  private int address(int start, int host) {
    int wrapped = wrappedEnd(start);
    int end = wrapped < 0 ? BareUrl.end(text, host) : wrapped;
    String address = text.substring(start, end);
    if (end == host || InviteLink.isOne(address)) {
      // Not even an address in the open shall it be; what stands in it may be one.
      patches.insert(start + address.indexOf(':') + 1, DiscordTokens.BREAK);
      return host;
    }
    String quoted = MASS.matcher(address).replaceAll("%40");
    patches.replace(start, end, wrapped < 0 ? "<" + quoted + ">" : quoted);
    return end;
  }

  /// Where the address ends that stands in `<>` already, or -1.
  private int wrappedEnd(int start) {
    int close = text.indexOf('>', start);
    boolean isWrapped = start > 0 && text.charAt(start - 1) == '<' && close >= 0
        && BareUrl.isWhole(text.substring(start, close));
    return isWrapped ? close : -1;
  }

  private void quietLines() {
    for (int at = text.indexOf(QUIET); at >= 0; at = text.indexOf(QUIET, at + 1)) {
      int after = at + QUIET.length();
      boolean isQuiet = after == text.length() || Character.isWhitespace(text.charAt(after));
      if (isQuiet && !code.get(at) && startsLine(at)) {
        patches.insert(at, "\\");
      }
    }
  }

  private boolean startsLine(int at) {
    int before = at - 1;
    while (before >= 0 && LINE_START.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }
}
