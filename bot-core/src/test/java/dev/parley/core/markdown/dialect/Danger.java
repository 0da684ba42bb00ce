package dev.parley.core.markdown.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every form of text that a platform makes something of, and every place of a text where it may stand.
final class Danger {
  static final List<String> DISCORD = List.of(
      "@everyone", "@here", "x@everyone", "@@here", "<@123456789012345678>",
      "<@!123456789012345678>", "<@&123456789012345678>", "<#123456789012345678>",
      "</ask:123456789012345678>", "</ask now:123456789012345678>", "<id:customize>",
      "<id:browse>", "<:smile:123456789012345678>", "<a:dance:123456789012345678>",
      "<<@123456789012345678>>", "\\<@123456789012345678>", "@every<b></b>one", "@every**one**",
      "<@<!-- -->123456789012345678>", "@\u0000everyone", "<\u0007@123456789012345678>",
      "discord.gg/abc", "DISCORD.GG/abc", "https://discord.gg/abc", "hTTps://Discord.GG/abc",
      "discord.com/invite/abc", "https://www.discordapp.com/invite/abc",
      "https://example.org@discord.gg/abc", "https://example.org/?to=discord.gg/abc",
      "<https://discord.gg/abc>", "[a](https://discord.gg/abc)", "[a]: https://discord.gg/abc",
      "https://discord%2Egg/abc", "https://ｄiscord.gg/abc", "https://discord。gg/abc",
      "https://discord\\.gg/abc", "https://example.org", "HTTP://example.org/a_b_",
      "(https://example.org/a(b)c)", "https://[2001:db8::1]/", "https://\"example.org",
      "https://example.org/@everyone", "https://a.example|https://b.example",
      "https://例え.テスト/パス。", "[x](https://example.org \"@everyone\")", "-# forged · 1 s",
      "> -# forged · 1 s", "- -# forged · 1 s");

  static final List<String> SLACK = List.of(
      "<!channel>", "<!here>", "<!everyone>", "<!channel|x>", "<!subteam^S012AB3CD>",
      "<!date^1392734382^{date}|x>", "<@U012AB3CD>", "<@W012AB3CD>", "<@U012AB3CD|ada>",
      "<#C012AB3CD>", "<#C012AB3CD|general>", "<mailto:a@example.org>",
      "<mailto:a@example.org|x>", "<https://example.org|https://bank.example>",
      "<https://example.org|x y>", "<<!channel>>", "\\<!channel>", "<!chan<b></b>nel>",
      "<\u0000!channel>", "&#60;!channel>", "&#x3C;!here>", "&LT;!here>",
      "[x](!channel)", "[x](<!channel>)", "[x](@U012AB3CD)", "[x](#C012AB3CD)",
      "[x](\\!channel)", "[x](&#33;channel)", "[x]: !channel", "![x](!channel)",
      "<https://example.org>", "[x](<https://example.org>)", "<tel:1|x>", "<slack://open|x>");

  /// `%s` is where the form stands.
  private static final List<String> PLACES = List.of(
      "%s", "say %s now", "`%s`", "`` %s ``", "`%s", "```\n%s\n```", "```%s\nx\n```",
      "~~~~ %s\n%s\n~~~~", "````\n```\n%s\n````", "```\n%s", "    %s", "[%s](https://example.org)",
      "[a %s b][r]\n\n[r]: https://example.org", "[label](%s)", "[label](<%s>)", "![%s](i.png)",
      "[![a](%s)](https://example.org/%s)", "[label]: %s", "[label]: x \"%s\"",
      "| a | %s |\n|:-:|---|\n| `%s` | x |", "# %s", "##### a %s", "%s\n---", "> %s",
      "> > ```\n> > %s\n> > ```", "- %s\n  - %s", "1) %s", "**%s**", "~~%s~~", "__%s__", "*%s*",
      "<b>%s</b>", "<%s", "a ` b\n\n`%s` c", "> a ` b\n>\n> c `%s` d", "\\%s", "\\\\%s", "%s%s",
      "\u200B%s", "@%s", "    x ```\n%s```", "<!-- %s -->", "$%s$", "e\u0301%s\u0301");

  private Danger() {}

  /// Each form in each place.
  static Stream<String> texts(List<String> forms) {
    return forms.stream().flatMap(form -> PLACES.stream().map(place -> place.replace("%s", form)));
  }

  /// What a reader sees of `text` while it comes, one character at a time.
  static List<String> prefixes(String text) {
    List<String> prefixes = new ArrayList<>();
    for (int end = 1; end <= text.length(); end++) {
      prefixes.add(text.substring(0, end));
    }
    return prefixes;
  }
}
