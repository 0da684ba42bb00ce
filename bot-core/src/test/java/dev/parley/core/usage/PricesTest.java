package dev.parley.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.completion.TokenUsage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {
  private static final Prices PRICES = new Prices("USD", List.of(
      new Price("gpt-4o", 2_500_000, 1_250_000, 10_000_000),
      new Price("gpt-4*", 30_000_000, 30_000_000, 60_000_000),
      new Price("gpt-4o-mini*", 150_000, 75_000, 600_000),
      new Price("free", 0, 0, 0)));

  @ParameterizedTest
  @CsvSource({"gpt-4o, 11875", "GPT-4o, 11875", "gpt-4, 90000", "gpt-4-0613, 90000",
    "gpt-4o-mini-2024, 713", "gpt-4o-2024, 90000", "free, 0", "other, 0"})
  void theExactNameGoesBeforeTheLongestBeginning(String model, long micros) {
    assertThat(PRICES.cost(model, new TokenUsage(1_000, 1_000, 2_000, 500, 0))).isEqualTo(micros);
  }

  @Test
  void cachedTokensHaveTheirOwnPriceAndRoundingIsOncePerTurn() {
    TokenUsage tokens = new TokenUsage(1_000, 10, 1_010, 900, 0);
    assertThat(PRICES.cost("gpt-4o", tokens)).isEqualTo(100 * 5 / 2 + 900 * 5 / 4 + 100);
    assertThat(PRICES.cost("gpt-4o-mini", new TokenUsage(3, 0, 3, 0, 0))).isZero();
    assertThat(PRICES.cost("gpt-4o-mini", new TokenUsage(4, 0, 4, 0, 0))).isEqualTo(1);
  }

  @Test
  void whatAnEndpointCountsWronglyCostsNothingUnheardOf() {
    assertThat(PRICES.cost("gpt-4o", new TokenUsage(10, 0, 10, 999, 0))).isEqualTo(13);
    assertThat(PRICES.cost("gpt-4o", new TokenUsage(-10, -10, -20, -5, 0))).isZero();
    assertThat(PRICES.cost("gpt-4", new TokenUsage(Long.MAX_VALUE, Long.MAX_VALUE, 0, 0, 0)))
        .isEqualTo(Micros.MOST);
  }

  @Test
  void modelsWithoutAPriceAreTold() {
    assertThat(PRICES.isPriced("free")).isTrue();
    assertThat(PRICES.isPriced("llama")).isFalse();
    assertThat(Prices.NONE.isPriced("gpt-4")).isFalse();
  }

  @Test
  void pricesAndCurrenciesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Price("m", -1, 0, 0)).hasMessageContaining("0 to 100000");
    assertThatThrownBy(() -> new Price("m", 0, 0, Price.MOST + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Price("", 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Prices("usd", List.of())).hasMessageContaining("USD");
  }

  @ParameterizedTest
  @CsvSource({"2.5, 2500000", "0, 0", "0.000001, 1", "1000000000, 1000000000000000",
    "100, 100000000"})
  void moneyIsReadAndWrittenExactly(String written, long micros) {
    assertThat(Micros.read(written)).hasValue(micros);
    assertThat(Micros.written(micros)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"-1", "1e3", "0.0000001", "1000000000.1", ".5", "''", "１"})
  void whatIsNoMoneyIsNotRead(String written) {
    assertThat(Micros.read(written)).isEmpty();
  }
}
