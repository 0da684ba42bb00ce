package dev.parley.core.usage;

import static dev.parley.core.testing.Spendings.budget;
import static dev.parley.core.testing.Spendings.budgets;
import static dev.parley.core.testing.Spendings.spender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class BudgetsTest {

  @Test
  void whatIsSaidOfOneStandsInPlaceOfWhatIsSaidOfEachForTheSameUnitAndPeriodOnly() {
    Budgets all = budgets("person 1k tokens per day", "person:ada 2k tokens per day",
        "person 9 requests per day", "person 5k tokens per week", "channel 1 USD per day",
        "channel:C2 2 USD per day", "workspace 9 USD per day");
    assertThat(all.of(spender("C1", "ada"))).containsExactly(
        budget("person:ada 2k tokens per day"), budget("person 9 requests per day"),
        budget("person 5k tokens per week"), budget("channel 1 USD per day"),
        budget("workspace 9 USD per day"));
    assertThat(all.of(spender("C2", "bob"))).containsExactly(
        budget("person 1k tokens per day"), budget("person 9 requests per day"),
        budget("person 5k tokens per week"), budget("channel:C2 2 USD per day"),
        budget("workspace 9 USD per day"));
  }

  @Test
  void aWorkspacesOwnStandInPlaceOfTheOperatorsAboutTheSame() {
    Budgets operators = budgets("person 1k tokens per day", "workspace 9 USD per day");
    Budgets own = budgets("person 5k tokens per day", "person 5k tokens per week");
    assertThat(operators.with(own)).isEqualTo(budgets("workspace 9 USD per day",
        "person 5k tokens per day", "person 5k tokens per week"));
    assertThat(operators.without(budget("person 77 tokens per day")))
        .isEqualTo(budgets("workspace 9 USD per day"));
  }

  @Test
  void theyAreBounded() {
    assertThatThrownBy(() -> new Budgets(
        Collections.nCopies(Budgets.MOST + 1, budget("person 1 USD per day"))))
        .hasMessageContaining("100");
    assertThatThrownBy(() -> new Budget(
        new BudgetSubject.Workspace(), 0, BudgetUnit.MONEY, BudgetPeriod.DAY))
        .hasMessageContaining("1 to");
    assertThatThrownBy(() -> new BudgetSubject.Person("a b")).hasMessageContaining("white space");
  }

  @Test
  void aStandingSaysWhatIsLeft() {
    Standing standing = new Standing(budget("person 300 tokens per day"), 240, Instant.EPOCH);
    assertThat(standing.left()).isEqualTo(60);
    assertThat(standing.percent()).isEqualTo(80);
    assertThat(standing.isSpent()).isFalse();
    Standing over = new Standing(budget("person 300 tokens per day"), 301, Instant.EPOCH);
    assertThat(over.left()).isZero();
    assertThat(over.isSpent()).isTrue();
    assertThat(over.percent()).isEqualTo(100);
  }
}
