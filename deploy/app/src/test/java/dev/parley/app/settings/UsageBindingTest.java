package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.core.usage.Budget;
import dev.parley.core.usage.BudgetPeriod;
import dev.parley.core.usage.BudgetSubject;
import dev.parley.core.usage.BudgetUnit;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Price;
import dev.parley.core.usage.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prices and budgets, as an operator writes them.
class UsageBindingTest {
  private final Path folder;

  UsageBindingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nothingSetMeansNoPriceAndNoBudget() {
    UsageSettings usage = read(Map.of());
    assertThat(usage.prices()).isEqualTo(Prices.NONE);
    assertThat(usage.budgets()).isEqualTo(Budgets.NONE);
    assertThat(usage.calendar().zone()).isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void pricesAndBudgetsAreListed() throws IOException {
    file("""
        usage:
          currency: TWD
          time-zone: Asia/Taipei
          prices:
            - {model: gpt-4o, prompt: 80, cached: 40.5, completion: 320}
            - {model: "llama*", prompt: 0, completion: 0.000001}
          budgets:
            - person 200k tokens per day
            - workspace 3000 TWD per month
        """);
    UsageSettings usage = read(Map.of("PARLEY_USAGE_BUDGETS_2", "channel 5 requests per minute"));
    assertThat(usage.calendar().zone()).isEqualTo(ZoneId.of("Asia/Taipei"));
    assertThat(usage.prices()).isEqualTo(new Prices("TWD", List.of(
        new Price("gpt-4o", 80_000_000, 40_500_000, 320_000_000), new Price("llama*", 0, 0, 1))));
    assertThat(usage.budgets().all()).containsExactly(
        new Budget(new BudgetSubject.EachPerson(), 200_000, BudgetUnit.TOKENS, BudgetPeriod.DAY),
        new Budget(new BudgetSubject.Workspace(), 3_000_000_000L, BudgetUnit.MONEY,
            BudgetPeriod.MONTH),
        new Budget(new BudgetSubject.EachChannel(), 5, BudgetUnit.REQUESTS, BudgetPeriod.MINUTE));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    file("""
        usage:
          time-zone: Moon/Crater
          prices:
            - {model: a, prompt: 1}
            - {prompt: -1, completion: 1}
            - {model: b, prompt: 1, completion: 1}
            - {model: B, prompt: 1, completion: 1}
          budgets:
            - person 5 EUR per day
            - person 5 tokens per day
            - person 6 tokens per day
            - nonsense
        """);
    assertThat(faults()).containsExactlyInAnyOrder(
        "usage.time-zone (parley.yaml, line 2) is \"Moon/Crater\"; allowed is a time zone, such as UTC, Asia/Taipei or +08:00",
        "usage.prices.0.completion is missing: write 0 where it is free",
        "usage.prices.1.model is missing: every price is a model's",
        "usage.prices.1.prompt (parley.yaml, line 5) is \"-1\"; allowed is an amount from 0 to 100,000 with at most six decimals, such as 2.50",
        "usage.prices names B twice; keep one",
        "usage.budgets.0 (parley.yaml, line 9) is \"person 5 EUR per day\"; \"EUR\" is no unit, and prices are in USD. The form is <workspace|channel|channel:ID|person|person:ID> <number>[k|M|G] <tokens|requests|currency> per <minute|hour|day|week|month>",
        "usage.budgets.2 (parley.yaml, line 11) is about the same as one before it; keep one",
        "usage.budgets.3 (parley.yaml, line 12) is \"nonsense\"; that is no budget. The form is <workspace|channel|channel:ID|person|person:ID> <number>[k|M|G] <tokens|requests|currency> per <minute|hour|day|week|month>");
  }

  private void file(String yaml) throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), yaml);
  }

  private UsageSettings read(Map<String, String> environment) {
    return SettingsReader.read(sources(environment)).usage();
  }

  private List<String> faults() {
    return Objects.requireNonNull(catchThrowableOfType(
        SettingsException.class, () -> read(Map.of()))).faults();
  }

  private SettingsSources sources(Map<String, String> environment) {
    return new SettingsSources(environment, Optional.empty(), folder, folder);
  }
}
