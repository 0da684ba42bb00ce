package dev.parley.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.Author;
import dev.parley.core.usage.BudgetUnit;
import dev.parley.core.usage.UsageChart.Parts;
import dev.parley.core.usage.UsageChart.View;
import dev.parley.core.usage.UsageChart.Words;
import dev.parley.core.usage.UsageCounts;
import dev.parley.core.usage.UsageReport;
import dev.parley.core.usage.UsageRow;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures are looked at by people: `-Dparley.pictures=FOLDER` keeps them.
class XChartUsageTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-01");
  private static final Words WORDS = new Words(
      "Usage, 1–24 November", "others", "unknown", "Nobody asked anything in these days.",
      "tokens");
  private static final Words CHINESE = new Words(
      "用量，11 月 1 日至 24 日", "其他", "未知", "這段期間沒有人提問。", "權杖");
  private static final List<String> PEOPLE = List.of("Ada Lovelace", "Bob", "Grace Hopper",
      "Konrad Zuse", "Margaret Hamilton of the Apollo Guidance Computer", "Bob", "Edsger",
      "Barbara", "Tony", "Donald", "Leslie");
  private static final List<String> CHINESE_PEOPLE = List.of("王小明", "陳怡君", "林志玲🦊",
      "張堃", "李雅婷與她的非常長的顯示名稱而且還沒有結束", "😀", "游錫堃", "山田太郎", "Ann 安");

  private final XChartUsage chart = new XChartUsage();

  /// What a picture may be asked to show.
  enum Shape {
    ONE_PERSON_ONE_DAY,
    A_WEEK,
    A_MONTH_OF_MANY,
    A_YEAR,
    CHINESE_MONTH,
    MONEY,
    NOTHING
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyShapeGivesAPictureOfTheSameSize(Shape shape) throws IOException {
    byte[] png = picture(shape);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1600);
    assertThat(image.getHeight()).isEqualTo(900);
    assertThat(png).hasSizeLessThan(300_000);
    String folder = System.getProperty("parley.pictures", "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, shape.name().toLowerCase(Locale.ROOT) + ".png"), png);
    }
  }

  @Test
  void theFontThatIsBroughtAlongKnowsNamesInChinese() {
    assertThat(chart.canShow("王小明 Ada Žižek 游錫堃 张伟 山田さくら ㄅㄆㄇ")).isTrue();
    assertThat(chart.canShow("\uE000")).isFalse();
  }

  @Test
  void theSmallestPartsAreOneTogetherAndNothingIsLost() {
    UsageReport report = report(PEOPLE, 24);
    ChartData data = ChartData.of(report, new View(Parts.PERSON, BudgetUnit.TOKENS));
    assertThat(data.columns()).hasSize(24);
    assertThat(data.parts()).hasSize(ChartData.MOST_PARTS);
    assertThat(data.parts().getLast().isOthers()).isTrue();
    assertThat(data.parts().stream().mapToLong(ChartData.Part::sum).sum())
        .isEqualTo(report.total().tokens().total());
  }

  @Test
  void manyDaysAreShownBySevens() {
    UsageReport report = report(PEOPLE, 100);
    ChartData data = ChartData.of(report, new View(Parts.MODEL, BudgetUnit.REQUESTS));
    assertThat(data.columns()).hasSize(15).first().isEqualTo(DAY);
    assertThat(data.columns().get(1)).isEqualTo(DAY.plusDays(7));
    assertThat(data.parts().stream().mapToLong(ChartData.Part::sum).sum())
        .isEqualTo(report.total().turns());
  }

  @Test
  void amountsHaveThreeDigitsAndAScale() {
    assertThat(List.of(0.0, 950.0, 999.6, 1_250.0, 33_333.0, 3_400_000.0, 2e13))
        .extracting(amount -> AmountLabel.of(amount, BudgetUnit.TOKENS))
        .containsExactly("0", "950", "1k", "1.25k", "33.3k", "3.4M", "20T");
    assertThat(List.of(0.0, 50_000.0, 12_500_000.0, 1_500_000_000.0))
        .extracting(amount -> AmountLabel.of(amount, BudgetUnit.MONEY))
        .containsExactly("0", "0.05", "12.5", "1.5k");
  }

  @Test
  void theAxisEndsAtARoundNumberNotFarAboveTheHighestColumn() {
    assertThat(List.of(1L, 7L, 27_200L, 84_000L, 100_000L, 101_000L))
        .extracting(AmountLabel::roundAbove)
        .containsExactly(1.0, 7.0, 30_000.0, 90_000.0, 100_000.0, 120_000.0);
  }

  @Test
  void dayNamesAreFewAndStandUnderTheirColumns() {
    assertThat(DayNames.of(report(PEOPLE, 24).from().datesUntil(DAY.plusDays(24)).toList()))
        .hasSize(24).doesNotHaveDuplicates()
        .filteredOn(name -> !name.isBlank())
        .containsExactly("11-01", "11-04", "11-07", "11-10", "11-13", "11-16", "11-19", "11-22");
  }

  @Test
  void longNamesAreCutAndEqualOnesTold() {
    PartNames names = new PartNames();
    assertThat(names.add("Margaret Hamilton of the Apollo")).isEqualTo("Margaret Hamilton...");
    assertThat(names.add("Bob")).isEqualTo("Bob");
    assertThat(names.add("Bob")).isEqualTo("Bob (2)");
    assertThat(names.add("李雅婷與她的非常長的顯示名稱")).isEqualTo("李雅婷與她的非常...");
  }

  private byte[] picture(Shape shape) {
    View people = new View(Parts.PERSON, BudgetUnit.TOKENS);
    View money = new View(Parts.MODEL, BudgetUnit.MONEY);
    Words dollars = new Words("Money, 1–24 November", "others", "unknown", "Nothing", "USD");
    return (switch (shape) {
      case ONE_PERSON_ONE_DAY -> chart.png(report(List.of("Ada"), 1), people, WORDS);
      case A_WEEK -> chart.png(report(PEOPLE.subList(0, 3), 7), people, WORDS);
      case A_MONTH_OF_MANY -> chart.png(report(PEOPLE, 24), people, WORDS);
      case A_YEAR -> chart.png(report(PEOPLE, 365), people, WORDS);
      case CHINESE_MONTH -> chart.png(report(CHINESE_PEOPLE, 30), people, CHINESE);
      case MONEY -> chart.png(report(PEOPLE, 24), money, dollars);
      case NOTHING -> chart.png(report(List.of(), 24), people, CHINESE);
    }).orElseThrow();
  }

  private static UsageReport report(List<String> people, int days) {
    RandomGenerator random = new SplittableRandom(7);
    List<UsageRow> rows = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int person = 0; person < people.size(); person++) {
        if (days == 1 || random.nextInt(3) > 0) {
          long tokens = random.nextLong(40_000) / (person + 1);
          rows.add(new UsageRow(DAY.plusDays(day),
              new Author("U" + person, people.get(person)), "C" + person % 3,
              List.of("gpt-4o", "gpt-4o-mini", "llama-3.3-70b-instruct-awq").get(person % 3),
              new UsageCounts(3, 0, new TokenUsage(tokens, 0, tokens, 0, 0), tokens * 5, 3,
                  Duration.ofSeconds(1), Duration.ofSeconds(9))));
        }
      }
    }
    return new UsageReport(DAY, DAY.plusDays(days - 1L), rows, true);
  }
}
