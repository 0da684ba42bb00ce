package dev.parley.core.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.markdown.Dialect;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whom an answer may mention, by every platform's dialect.
class AllowedMentionTest {

  static Stream<Dialect> dialects() {
    return Stream.of(new DiscordDialect(Mentions.NOBODY),
        new SlackDialect(Mentions.NOBODY, SlackMeasure.CHARACTERS),
        new MrkdwnDialect(Mentions.NOBODY));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void whoAskedMayBeMentionedWhereThatIsAllowedAndNobodyElse(Dialect dialect) {
    String text = "Ask <@11>, not <@22>.";
    assertThat(dialect.render(text)).doesNotContain("<@11>", "<@22>");
    assertThat(dialect.allowing("11").render(text)).contains("<@11>").doesNotContain("<@22>");
    assertThat(dialect.allowing("U 1> <!here").render(text)).doesNotContain("<@11>", "<@22>");
  }
}
