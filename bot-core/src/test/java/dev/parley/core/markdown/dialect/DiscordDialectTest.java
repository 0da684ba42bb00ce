package dev.parley.core.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.markdown.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordDialectTest {
  private final Dialect dialect = new DiscordDialect(Mentions.NOBODY);

  @Test
  void noPrefixOfADangerousTextHasAnythingLive() {
    DialectChecks.neutralises(dialect, Danger.DISCORD, DiscordReading::live);
  }

  @Test
  void holdsForRandomTexts() {
    DialectChecks.holdForRandomTexts(dialect, Danger.DISCORD, DiscordReading::live, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "@everyone", "<@1>", "<@!1>", "<@&1>", "<#1>", "</a b:1>", "<id:guide>", "<a:b:1>",
    "Discord.gg/x", "discordapp.com/invite/x", "a https://b", "`a\nhttps://b", "-# x"})
  void theReadingSeesWhatIsLive(String text) {
    assertThat(DiscordReading.live(text)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      "# a",                              "# a"
      "#### a **b**",                     "**a b**"
      "###### `a` ##",                    "**`a`**"
      "Title\\n===",                      "# Title"
      "Title\\n---",                      "## Title"
      "Title\\n-",                        "Title\\n-"
      "a\\n\\n***\\n\\nb",                "a\\n\\n───\\n\\nb"
      "a\\n* * *\\nb",                    "a\\n───\\nb"
      "+ a\\n+ b",                        "- a\\n- b"
      "3) a",                             "3. a"
      "> > a\\n> b",                      "> a\\n> b"
      "__a__ _b_ ~c~ ~~d~~",              "**a** _b_ ~c~ ~~d~~"
      "~~~python x=1\\na\\n~~~",          "```python\\na\\n```"
      "````\\n```js\\n````",              "```\\n``\\u200B`js\\n```"
      "```js\\n```",                      "```js\\n\\u200B\\n```"
      "a  \\nb\\\\\\nc",                  "a  \\nb\\nc"
      "![a](https://x.y/i.png)",          "[a](<https://x.y/i.png>)"
      "![](https://x.y/i.png)",           "<https://x.y/i.png>"
      "[![a](i.png)](https://x.y)",       "[a](<https://x.y>)"
      "[a](https://x.y 't')",             "[a](<https://x.y>)"
      "[https://x.y](https://x.y)",       "<https://x.y>"
      "[https://x.y](https://q.w)",       "<https://x.y> (<https://q.w>)"
      "[a](https://x.y@q.w)",             "a (<https://x.y@q.w>)"
      "[a](https://xn--e1awd7f.com)",     "a (<https://xn--e1awd7f.com>)"
      "[a](mailto:b@c.d)",                "a (mailto:b@c.d)"
      "[a](discord.gg/b)",                "a (discord[.]gg/b)"
      "[a](https://discord%2Egg/b)",      "a (<https:\\u200B//discord%2Egg/b>)"
      "see https://x.y/__init__.py.",     "see <https://x.y/__init__.py>."
      "**https://x.y/**",                 "**<https://x.y/>**"
      "https://x.y/@everyone",            "<https://x.y/%40everyone>"
      "看https://x.y/页。好",              "看<https://x.y/页>。好"
      "`https://x.y`",                    "`https://x.y`"
      "[a][b]\\n\\n[b]: https://x.y",     "[a][b]\\n\\n[b]: <https://x.y>"
      "<T> and <b>x</b> &lt;",            "<T> and <b>x</b> &lt;"
      "a -# b\\n-# c",                    "a -# b\\n\\\\-# c"
      """)
  void writesWhatDiscordReads(String markdown, String rendered) {
    assertThat(dialect.render(markdown.translateEscapes()))
        .isEqualTo(rendered.replace("\\u200B", "\u200B").translateEscapes());
  }

  @Test
  void leavesWhatDiscordReadsByteForByte() {
    String text = """
        ## A heading

        Some **bold**, *soft*, ~~gone~~, ||hidden|| and `code`, 5 * 3 and snake_case.

        1. one
           - two
             ```java
             List<@Nullable String> x; // <#include>, git@example.org
             ```
        > quote

        ＠everyone, @\u200Beveryone, <t:1700000000:R>, user@example.org, discord.gg""";
    assertThat(dialect.render(text)).isEqualTo(text);
  }

  @Test
  void onlyTheAllowedPersonIsMentioned() {
    Dialect asker = new DiscordDialect(Mentions.of("42"));
    assertThat(asker.render("<@42> <@!42> <@&42> <@4> <@421> <#42>"))
        .isEqualTo("<@42> <\u200B@!42> <\u200B@&42> <\u200B@4> <\u200B@421> <\u200B#42>");
    assertThatThrownBy(() -> Mentions.of("1> @everyone"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void alignsATableInItsQuoteAndCountsWideCharactersAsTwo() {
    assertThat(
        dialect.render("> | 名前 | **n** |\n> |---|--:|\n> | a | 10 |\n> | 👩‍👩‍👧‍👦é | `1` |"))
        .isEqualTo("""
            > ```
            > 名前 |  n
            > -----+---
            > a    | 10
            > 👩‍👩‍👧‍👦é  |  1
            > ```""");
  }

  @Test
  void takesAnything() {
    DialectChecks.takeAnything(dialect, DiscordReading::live);
  }

  @Test
  void aQuietLineIsDiscordsSubtext() {
    assertThat(dialect.quiet("model · 3 s")).isEqualTo("-# model · 3 s");
  }
}
