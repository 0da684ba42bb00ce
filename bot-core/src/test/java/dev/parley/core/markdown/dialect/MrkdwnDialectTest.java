package dev.parley.core.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.markdown.Dialect;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnDialectTest {
  private final Dialect dialect = new MrkdwnDialect(Mentions.NOBODY);

  @Test
  void noPrefixOfADangerousTextHasAnythingLive() {
    DialectChecks.neutralises(dialect, Danger.SLACK, SlackReading::liveInMrkdwn);
  }

  @Test
  void holdsForRandomTexts() {
    DialectChecks.holdForRandomTexts(dialect, Danger.SLACK, SlackReading::liveInMrkdwn, false);
  }

  @Test
  void takesAnything() {
    DialectChecks.takeAnything(dialect, SlackReading::liveInMrkdwn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!here>", "<@U1>", "<mailto:a@b>", "<https://a|https://b>", "<x"})
  void theReadingSeesWhatIsLive(String text) {
    assertThat(SlackReading.liveInMrkdwn(text)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      "**a** *b* ~~c~~ `d`",            "*a* _b_ ~c~ `d`"
      "# a **b** c",                    "*a b c*"
      "***a***",                        "_*a*_"
      "日**本**語",                      "日\\u200B*本*\\u200B語"
      "a & <b> &amp; &lt;",             "a &amp; &lt;b&gt; &amp; &lt;"
      "[a](https://x.y/?b&c)",          "<https://x.y/?b&amp;c|a>"
      "[a](!channel)",                  "a (!channel)"
      "[https://a.b](https://x.y)",     "https://a.b (<https://x.y>)"
      "![a](https://x.y/i.png)",        "<https://x.y/i.png|a>"
      "<https://x.y>",                  "<https://x.y>"
      "- a\\n  1. b\\n  2. c",          "• a\\n  1. b\\n  2. c"
      "> a\\n> > b",                    "> a\\n> b"
      "a\\n\\n---",                     "a\\n\\n───"
      "~~~js\\na < ```\\n~~~",          "```\\na &lt; ``\\u200B`\\n```"
      "> ```",                          "> ``` ```"
      "`` a ` b ``",                    "`a ' b`"
      "| a | b |\\n|---|--:|\\n| x & | 10 |",   "```\\na   |  b\\n----+---\\nx &amp; | 10\\n```"
      """)
  void writesWhatSlackReads(String markdown, String rendered) {
    assertThat(dialect.render(markdown.translateEscapes()))
        .isEqualTo(rendered.replace("\\u200B", "\u200B").translateEscapes());
  }

  @Test
  void countsBytes() {
    String text = "aé日😀&amp;";
    assertThat(dialect.size(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void onlyTheAllowedPersonIsMentioned() {
    assertThat(new MrkdwnDialect(Mentions.of("U1")).render("a <@U1> <@U2> > b"))
        .isEqualTo("a <@U1> &lt;@U2&gt; &gt; b");
  }
}
