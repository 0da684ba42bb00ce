package dev.parley.core.testing;

import static dev.parley.core.testing.Spendings.budget;
import static dev.parley.core.testing.Spendings.budgets;
import static dev.parley.core.testing.Spendings.spender;
import static dev.parley.core.testing.Spendings.usage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.usage.Budget;
import dev.parley.core.usage.BudgetWarning;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Estimate;
import dev.parley.core.usage.Reservation;
import dev.parley.core.usage.Reservation.Granted;
import dev.parley.core.usage.Reservation.Refused;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.Standing;
import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [UsageLedger] does about budgets.
public abstract class UsageLedgerContract {
  private static final Spender ADA = spender("C1", "ada");
  private static final Spender BOB = spender("C1", "bob");
  private static final Spender ADA_ELSEWHERE = spender("C2", "ada");
  private static final Estimate NOTHING = new Estimate(0, 0);
  private static final String THOUSAND = "person 1k tokens per day";

  private MovedClock clock = new MovedClock();
  private UsageLedger ledger = new InMemoryUsageLedger(new UsageCalendar(ZoneOffset.UTC), clock);

  /// A ledger in which nothing is known yet.
  protected abstract UsageLedger fresh(UsageCalendar calendar, InstantSource clock);

  @BeforeEach
  final void begin() {
    clock = new MovedClock();
    ledger = fresh(new UsageCalendar(ZoneOffset.UTC), clock);
  }

  @Test
  void aTurnIsLetThroughAsLongAsAnythingIsLeft() {
    Budgets thousand = budgets(THOUSAND);
    spend("1", ADA, 999);
    assertThat(ledger.reserve("2", ADA, new Estimate(5_000, 0), thousand))
        .isInstanceOf(Granted.class);
    assertThat(refused(ledger.reserve("3", ADA, NOTHING, thousand)))
        .isEqualTo(new Standing(budget(THOUSAND), 5_999, Instant.parse("2026-01-02T00:00:00Z")));
  }

  @Test
  void aRefusalHoldsNothing() {
    Budgets both = budgets("person 5 requests per day", "workspace 1 requests per day");
    assertThat(ledger.reserve("1", ADA, NOTHING, both)).isInstanceOf(Granted.class);
    assertThat(ledger.reserve("2", ADA, NOTHING, both)).isInstanceOf(Refused.class);
    assertThat(used(ADA, "person 5 requests per day")).isEqualTo(1);
  }

  @Test
  void whatIsHeldCountsAsSpentUntilItIsSettled() {
    ledger.reserve("1", ADA, new Estimate(700, 30), Budgets.NONE);
    assertThat(used(ADA, THOUSAND)).isEqualTo(700);
    assertThat(used(ADA, "workspace 1 USD per month")).isEqualTo(30);
    ledger.settle(usage("1", ADA, 250, clock.instant()));
    assertThat(used(ADA, THOUSAND)).isEqualTo(250);
    assertThat(used(ADA, "workspace 1 USD per month")).isEqualTo(250);
    assertThat(used(ADA, "channel 9 requests per hour")).isEqualTo(1);
  }

  @Test
  void aTurnIsReservedSettledAndReleasedOnceHoweverOftenItIsSaid() {
    Budgets budgets = budgets("person 2 requests per day");
    for (int i = 0; i < 3; i++) {
      assertThat(ledger.reserve("1", ADA, new Estimate(10, 0), budgets))
          .isInstanceOf(Granted.class);
    }
    assertThat(used(ADA, THOUSAND)).isEqualTo(10);
    for (int i = 0; i < 3; i++) {
      ledger.settle(usage("1", ADA, 100, clock.instant()));
      ledger.release("1", ADA);
    }
    assertThat(used(ADA, THOUSAND)).isEqualTo(100);
    assertThat(used(ADA, "person 9 requests per day")).isEqualTo(1);
    assertThat(ledger.report(ADA.workspace(), day(), day()).total().turns()).isEqualTo(1);
  }

  @Test
  void theSameTurnInAnotherConversationIsAnother() {
    ledger.reserve("1", ADA, NOTHING, Budgets.NONE);
    ledger.reserve("1", ADA_ELSEWHERE, NOTHING, Budgets.NONE);
    assertThat(used(ADA, "person 9 requests per day")).isEqualTo(2);
  }

  @Test
  void whatWasReleasedIsFreeAgain() {
    Budgets one = budgets("person 1 requests per day");
    ledger.reserve("1", ADA, new Estimate(10, 10), one);
    ledger.release("1", ADA);
    ledger.release("1", ADA);
    assertThat(used(ADA, THOUSAND)).isZero();
    assertThat(ledger.reserve("2", ADA, NOTHING, one)).isInstanceOf(Granted.class);
  }

  @Test
  void whatACrashedTurnHeldIsFreeAfterItsTime() {
    Budgets one = budgets("person 1 requests per day");
    ledger.reserve("1", ADA, new Estimate(10, 10), one);
    clock.move(UsageLedger.LONGEST_HOLD.minusMillis(1));
    assertThat(ledger.reserve("2", ADA, NOTHING, one)).isInstanceOf(Refused.class);
    clock.move(Duration.ofMillis(1));
    assertThat(used(ADA, "workspace 9 tokens per day")).isZero();
    assertThat(ledger.reserve("2", ADA, NOTHING, one)).isInstanceOf(Granted.class);
  }

  @Test
  void aTurnThatSettlesAfterItsHoldLapsedCounts() {
    ledger.reserve("1", ADA, new Estimate(10, 10), Budgets.NONE);
    clock.move(UsageLedger.LONGEST_HOLD);
    assertThat(used(ADA, THOUSAND)).isZero();
    ledger.settle(usage("1", ADA, 100, clock.instant()));
    assertThat(used(ADA, THOUSAND)).isEqualTo(100);
  }

  @Test
  void aTurnThatWasNeverReservedCountsWhenItSettles() {
    spend("1", ADA, 100);
    assertThat(used(ADA, THOUSAND)).isEqualTo(100);
  }

  @Test
  void peopleChannelsAndWorkspacesSpendOfTheirOwn() {
    spend("1", ADA, 1);
    spend("2", BOB, 10);
    spend("3", ADA_ELSEWHERE, 100);
    assertThat(used(ADA, THOUSAND)).isEqualTo(101);
    assertThat(used(BOB, THOUSAND)).isEqualTo(10);
    assertThat(used(BOB, "person:ada 1k tokens per day")).isEqualTo(101);
    assertThat(used(ADA, "channel 1k tokens per day")).isEqualTo(11);
    assertThat(used(ADA, "channel:C2 1k tokens per day")).isEqualTo(100);
    assertThat(used(ADA, "workspace 1k tokens per day")).isEqualTo(111);
  }

  @Test
  void budgetsBeginAnewWithTheirPeriods() {
    clock.move(Duration.ofHours(23).plusMinutes(59).plusSeconds(30)); // Thursday, 1 January
    List<Budget> all = List.of(budget("person 9 requests per minute"),
        budget("person 9 requests per hour"), budget("person 9 requests per day"),
        budget("person 9 requests per week"), budget("person 9 requests per month"));
    spend("1", ADA, 1);
    assertThat(ledger.standing(ADA, all)).extracting(Standing::used)
        .containsExactly(1L, 1L, 1L, 1L, 1L);
    clock.move(Duration.ofSeconds(30));
    assertThat(ledger.standing(ADA, all)).extracting(Standing::used)
        .containsExactly(0L, 0L, 0L, 1L, 1L);
    assertThat(ledger.standing(ADA, all)).extracting(Standing::resetsAt).containsExactly(
        Instant.parse("2026-01-02T00:01:00Z"), Instant.parse("2026-01-02T01:00:00Z"),
        Instant.parse("2026-01-03T00:00:00Z"), Instant.parse("2026-01-05T00:00:00Z"),
        Instant.parse("2026-02-01T00:00:00Z"));
    clock.move(Duration.ofDays(3));
    assertThat(ledger.standing(ADA, all)).extracting(Standing::used)
        .containsExactly(0L, 0L, 0L, 0L, 1L);
  }

  @Test
  void aTurnIsCountedWhereItWasReservedThoughItEndsInTheNextPeriod() {
    clock.move(Duration.ofHours(23).plusMinutes(59));
    ledger.reserve("1", ADA, new Estimate(10, 0), Budgets.NONE);
    clock.move(Duration.ofMinutes(2));
    ledger.settle(usage("1", ADA, 500, clock.instant()));
    assertThat(used(ADA, THOUSAND)).isZero();
    assertThat(used(ADA, "person 1k tokens per month")).isEqualTo(500);
    assertThat(ledger.report(ADA.workspace(), day(), day()).total().tokens().total())
        .isEqualTo(500);
  }

  @Test
  void ofSeveralSpentBudgetsTheOneThatLastsLongestIsTold() {
    Budgets three = budgets("person 1 requests per hour", "workspace 1 requests per month",
        "channel 1 requests per day");
    ledger.reserve("1", ADA, NOTHING, three);
    assertThat(refused(ledger.reserve("2", ADA, NOTHING, three)).budget())
        .isEqualTo(budget("workspace 1 requests per month"));
  }

  @Test
  void oneIsWarnedOnceAtEachThreshold() {
    Budgets hundred = budgets("workspace 100 tokens per day");
    assertThat(warnings("1", ADA, 79, hundred)).isEmpty();
    assertThat(warnings("2", ADA, 1, hundred)).singleElement().satisfies(warning -> {
      assertThat(warning.threshold()).isEqualTo(BudgetWarning.FIRST);
      assertThat(warning.standing().used()).isEqualTo(80);
    });
    assertThat(warnings("3", BOB, 10, hundred)).isEmpty();
    assertThat(warnings("4", BOB, 5, hundred)).extracting(BudgetWarning::threshold)
        .containsExactly(BudgetWarning.SECOND);
    assertThat(warnings("5", ADA, 1, hundred)).isEmpty();
    clock.move(Duration.ofDays(1));
    assertThat(warnings("6", ADA, 97, hundred)).extracting(BudgetWarning::threshold)
        .containsExactly(BudgetWarning.SECOND);
    assertThat(warnings("7", ADA, 1, hundred)).isEmpty();
  }

  @Test
  void everybodyIsWarnedOfTheirOwnBudgetAndARepeatedTurnIsToldAgain() {
    Budgets each = budgets("person 100 tokens per day");
    assertThat(warnings("1", ADA, 85, each)).hasSize(1);
    assertThat(warnings("2", BOB, 85, each)).hasSize(1);
    assertThat(warnings("1", ADA, 85, each)).hasSize(1);
    assertThat(warnings("3", ADA, 1, each)).isEmpty();
  }

  @Test
  void aBudgetThatIsSetLaterKnowsWhatWasSpentBefore() {
    spend("1", ADA, 2_000);
    assertThat(refused(ledger.reserve("2", ADA, NOTHING, budgets(THOUSAND))).used())
        .isEqualTo(2_000);
  }

  @Test
  void whatIsSaidOfOnePersonStandsInPlaceOfWhatIsSaidOfEach() {
    Budgets more = budgets("person 1 requests per day", "person:ada 3 requests per day");
    for (int i = 0; i < 3; i++) {
      assertThat(ledger.reserve("a" + i, ADA, NOTHING, more)).isInstanceOf(Granted.class);
    }
    assertThat(ledger.reserve("a3", ADA, NOTHING, more)).isInstanceOf(Refused.class);
    ledger.reserve("b0", BOB, NOTHING, more);
    assertThat(ledger.reserve("b1", BOB, NOTHING, more)).isInstanceOf(Refused.class);
  }

  @Test
  void aWrongCountMakesNoBudgetGrow() {
    spend("1", ADA, 100);
    spend("2", ADA, -1_000);
    assertThat(used(ADA, THOUSAND)).isEqualTo(100);
    assertThat(used(ADA, "person 1 USD per day")).isEqualTo(100);
  }

  @Test
  void aReportsDaysAreInOrder() {
    assertThatThrownBy(() -> ledger.report(ADA.workspace(), day(), day().minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<BudgetWarning> warnings(String turn, Spender who, long tokens, Budgets budgets) {
    return ledger.reserve(turn, who, new Estimate(tokens, 0), budgets) instanceof Granted granted
        ? granted.warnings()
        : List.of();
  }

  private void spend(String turn, Spender who, long tokens) {
    ledger.settle(usage(turn, who, tokens, clock.instant()));
  }

  private long used(Spender who, String budget) {
    return ledger.standing(who, List.of(budget(budget))).getFirst().used();
  }

  private LocalDate day() {
    return new UsageCalendar(ZoneOffset.UTC).day(clock.instant());
  }

  private static Standing refused(Reservation reservation) {
    assertThat(reservation).isInstanceOf(Refused.class);
    return ((Refused) reservation).standing();
  }
}
