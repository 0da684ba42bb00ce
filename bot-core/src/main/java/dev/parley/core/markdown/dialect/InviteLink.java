package dev.parley.core.markdown.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// An address by which Discord invites into a server, or gives something away. It is known in any disguise that a browser
/// takes off: percent-encoding, fullwidth letters, a dot of another script, a reversed slash.
final class InviteLink {
  /// The dot of one that is written openly. Discord makes an invitation of it even without a scheme.
  static final String DOT =
      "(?<=discord|discordapp)\\.(?=(?:gg|gift|new)\\.?(?::\\d{0,5})?[/\\\\]"
          + "|com\\.?(?::\\d{0,5})?[/\\\\.]{1,9}(?:invite|gifts|template|events)\\b)";

  private static final Pattern OPEN = Pattern.compile(DOT, Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern IGNORED = Pattern.compile("\\p{Cf}");

  private InviteLink() {}

  static boolean isOne(String address) {
    return OPEN.matcher(address).find() || OPEN.matcher(undisguised(address)).find();
  }

  private static String undisguised(String address) {
    boolean isPlain = address.indexOf('%') < 0 && address.chars().allMatch(c -> c < 0x80);
    String text = isPlain ? address : folded(decoded(decoded(address)));
    return text + "/";
  }

  private static String decoded(String address) {
    String percent = PERCENT.matcher(address.replace("+", "%2B")).replaceAll("%25");
    return URLDecoder.decode(percent, StandardCharsets.UTF_8);
  }

  private static String folded(String address) {
    String folded = Normalizer.normalize(address, Normalizer.Form.NFKC).replace('\u3002', '.');
    return IGNORED.matcher(folded).replaceAll("");
  }
}
