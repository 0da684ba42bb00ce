package dev.parley.core.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.markdown.Dialect;
import dev.parley.core.markdown.RandomMarkdown;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackDialectTest {
  private final Dialect dialect = new SlackDialect(Mentions.NOBODY, SlackMeasure.CHARACTERS);

  @Test
  void noPrefixOfADangerousTextHasAnythingLive() {
    DialectChecks.neutralises(dialect, Danger.SLACK, SlackReading::live);
  }

  @ParameterizedTest
  @EnumSource
  void holdsForRandomTexts(SlackMeasure measure) {
    DialectChecks.holdForRandomTexts(
        new SlackDialect(Mentions.NOBODY, measure), Danger.SLACK, SlackReading::live, true);
  }

  @Test
  void takesAnything() {
    DialectChecks.takeAnything(dialect, SlackReading::live);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "`<!here>`", "<@U1>", "<#C1|a>", "<!date^1^{date}|a>", "<mailto:a@b>", "<https://a|b>",
    "[a](!here)", "![a](<@U1>)", "[a]\n\n[a]: #C1"})
  void theReadingSeesWhatIsLive(String text) {
    assertThat(SlackReading.live(text)).isNotEmpty();
  }

  @Test
  void whatIsCommittedIsTheBeginningOfTheWhole() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      String text = new RandomMarkdown(random).text(1 + random.nextInt(6));
      int place = text.lastIndexOf('\n', random.nextInt(text.length() + 1)) + 1;
      String form = Danger.SLACK.get(random.nextInt(Danger.SLACK.size()));
      String whole = text.substring(0, place) + form + " " + text.substring(place);
      String rendered = dialect.render(whole);
      for (int end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', end + 1)) {
        assertThat(rendered).as("seed %d", seed)
            .startsWith(dialect.render(whole.substring(0, end + 1)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      "a < b > c & d",                  "a &lt; b &gt; c & d"
      "> a\\n> - b -> c",               "> a\\n> - b -&gt; c"
      "<!channel> `<!here>`",           "&lt;!channel&gt; `<\\u2060!here>`"
      "```\\n<b> <@U1> <#C1>\\n```",    "```\\n<b> <\\u2060@U1> <\\u2060#C1>\\n```"
      "`<!-- a -->` `<!DOCTYPE a>`",    "`<!-- a -->` `<!DOCTYPE a>`"
      "see <https://x.y/a>.",           "see https://x.y/a."
      "a<https://x.y/a>b",              "a https://x.y/a b"
      "[a](<https://x.y/a>)",           "[a](https://x.y/a)"
      "<https://x.y|a>",                "&lt;https://x.y|a&gt;"
      "<mailto:a@b.c>",                 "&lt;mailto:a@b.c&gt;"
      "\\\\<b> \\\\\\\\<b>",            "&lt;b&gt; \\\\\\\\&lt;b&gt;"
      "&lt;!here> &#60;!here>",         "&lt;!here&gt; &lt;!here&gt;"
      "[a](!here) [b](#c)",             "[a](%21here) [b](%23c)"
      "[a]: @U1",                       "[a]: %40U1"
      """)
  void writesWhatSlackReads(String markdown, String rendered) {
    assertThat(dialect.render(markdown.translateEscapes()))
        .isEqualTo(rendered.replace("\\u2060", "\u2060").translateEscapes());
  }

  @Test
  void leavesStandardMarkdownByteForByte() {
    String text = """
        # A heading

        | a | b |
        |---|--:|
        | **x** | `y` |

        - [ ] task, ~~gone~~, ![image](https://example.org/i.png) & @channel
          ```java
          List<String> x; // &lt;
          ```
        ---
        """;
    assertThat(dialect.render(text)).isEqualTo(text);
  }

  @Test
  void onlyTheAllowedPersonIsMentioned() {
    Dialect asker = new SlackDialect(Mentions.of("U1"), SlackMeasure.BYTES);
    assertThat(asker.render("<@U1> <@U1|x> <@U12> <#U1> `<@U1>`"))
        .isEqualTo("<@U1> &lt;@U1|x&gt; &lt;@U12&gt; &lt;#U1&gt; `<\u2060@U1>`");
  }

  @Test
  void countsAsTheFactsSay() {
    assertThat(dialect.size("é日😀")).isEqualTo(4);
    assertThat(new SlackDialect(Mentions.NOBODY, SlackMeasure.BYTES).size("é日😀")).isEqualTo(9);
  }
}
