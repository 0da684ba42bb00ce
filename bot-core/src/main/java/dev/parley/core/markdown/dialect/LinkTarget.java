package dev.parley.core.markdown.dialect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/// Where a link leads. A reader cannot see it behind a label, so only a plain web address may stand there.
record LinkTarget(String address) {
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern NAME =
      Pattern.compile("(?!.*\\bxn--)(?:[a-z0-9-]+\\.)*[a-z0-9-]*[a-z][a-z0-9-]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ROUNDS = Pattern.compile("[^()]*(?:\\([^()]*\\)[^()]*){0,8}");

  /// Whether it can be written between `<` and `>` as it is.
  boolean isWeb() {
    return BareUrl.isWhole(address)
        && !(address.indexOf('&') >= 0 && ENTITY.matcher(address).find());
  }

  /// Whether it may stand behind a label: its host is a plain name and nobody's disguise, and it invites nowhere.
  boolean isMaskable() {
    return isWeb()
        && ROUNDS.matcher(address).matches()
        && !InviteLink.isOne(address)
        && hasPlainHost();
  }

  /// Whether `label` is this very address.
  boolean isNamedBy(String label) {
    return label.isEmpty() || bare(label).equalsIgnoreCase(bare(address));
  }

  /// Whether `label` looks like an address.
  static boolean isForgedBy(String label) {
    return label.contains("://") || label.regionMatches(true, 0, "www.", 0, 4);
  }

  private boolean hasPlainHost() {
    try {
      // Only scheme and host: paths have characters that URI refuses.
      int end = address.indexOf("//") + 2;
      while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
        end++;
      }
      URI uri = new URI(address.substring(0, end));
      String host = uri.getHost();
      return host != null && uri.getUserInfo() == null && NAME.matcher(host).matches();
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static String bare(String address) {
    int start = BareUrl.START.matcher(address).lookingAt() ? address.indexOf("//") + 2 : 0;
    int end = address.length() - (address.endsWith("/") ? 1 : 0);
    return address.substring(Math.min(start, end), end);
  }
}
