package dev.parley.core.usage;

import static dev.parley.core.testing.Spendings.spender;
import static dev.parley.core.testing.Spendings.usage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageCsvTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");
  private static final UsageCounts COUNTS = UsageCounts.of(
      usage("1", spender("C1", "ada"), 100, Instant.EPOCH));

  @Test
  void aRowIsALineWithAllItsNumbers() {
    assertThat(UsageCsv.of(report(new Author("ada", "Ada")), "USD")).isEqualTo(
        "day,person_id,person,channel,model,turns,estimated_turns,prompt_tokens,cached_tokens,"
            + "prompt_text_tokens,prompt_audio_tokens,prompt_image_tokens,completion_tokens,"
            + "reasoning_tokens,completion_text_tokens,completion_audio_tokens,total_tokens,money,"
            + "currency,mean_seconds_to_first_text,mean_seconds\r\n"
            + "2026-01-01,ada,Ada,C1,gpt-4,1,0,90,5,0,0,0,10,3,0,0,100,0.0001,USD,0.400,3.000\r\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "=1+1|'=1+1", "+1|'+1", "-1|'-1", "@SUM(A1)|'@SUM(A1)", "＝1|'＝1",
    "a,b|\"a,b\"", "say \"hi\"|\"say \"\"hi\"\"\"", "=a,\"b\"|\"'=a,\"\"b\"\"\"",
    "小明|小明", "a=b|a=b"})
  void namesAreQuotedAndNeverFormulas(String name, String cell) {
    assertThat(UsageCsv.of(report(new Author("1", name)), "USD"))
        .contains("2026-01-01,1," + cell + ",C1,");
  }

  @Test
  void linesInNamesStayInTheirCell() {
    assertThat(UsageCsv.of(report(new Author("1", "a\r\nb")), "USD")).contains("\"a\r\nb\"");
    assertThat(UsageCsv.of(report(new Author("1", "\t=1")), "USD")).contains("'\t=1");
  }

  @Test
  void modelsWithoutAPriceAreListed() {
    Prices prices = new Prices("USD", List.of(new Price("gpt-4*", 1, 1, 1)));
    assertThat(report(new Author("1", "a")).unpriced(prices)).isEmpty();
    assertThat(report(new Author("1", "a")).unpriced(Prices.NONE)).containsExactly("gpt-4");
  }

  private static UsageReport report(Author person) {
    return new UsageReport(
        DAY, DAY, List.of(new UsageRow(DAY, person, "C1", "gpt-4", COUNTS)), true);
  }
}
