package dev.parley.core.testing;

import static dev.parley.core.testing.Spendings.spender;
import static dev.parley.core.testing.Spendings.usage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.TurnUsage;
import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageCounts;
import dev.parley.core.usage.UsageLedger;
import dev.parley.core.usage.UsageReport;
import dev.parley.core.usage.UsageRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [UsageLedger] tells of what was spent.
public abstract class UsageReportContract {
  private static final Spender ADA = spender("C1", "ada");
  private static final Spender BOB = spender("C2", "bob");
  private static final UsageCalendar TAIPEI = new UsageCalendar(ZoneId.of("Asia/Taipei"));
  private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

  private MovedClock clock = new MovedClock();
  private UsageLedger ledger = new InMemoryUsageLedger(TAIPEI, clock);

  /// A ledger in which nothing is known yet.
  protected abstract UsageLedger fresh(UsageCalendar calendar, InstantSource clock);

  @BeforeEach
  final void begin() {
    clock = new MovedClock();
    ledger = fresh(TAIPEI, clock);
  }

  @Test
  void rowsAreDaysOfTheZonePeopleChannelsAndModels() {
    ledger.settle(usage("1", ADA, "gpt-4", 100, clock.instant()));
    ledger.settle(usage("2", ADA, "gpt-4", 50, clock.instant()));
    ledger.settle(usage("3", ADA, "gpt-4o", 10, clock.instant()));
    ledger.settle(usage("4", BOB, "gpt-4", 1, clock.instant().plus(Duration.ofHours(16))));
    UsageReport report = ledger.report(ADA.workspace(), NEW_YEAR, NEW_YEAR.plusDays(1));
    assertThat(report.isWhole()).isTrue();
    assertThat(report.rows()).extracting(row -> row.day() + " " + row.person().name() + " "
        + row.channel() + " " + row.model() + " " + row.counts().tokens().total())
        .containsExactly(
            "2026-01-01 Name of ada C1 gpt-4 150",
            "2026-01-01 Name of ada C1 gpt-4o 10",
            "2026-01-02 Name of bob C2 gpt-4 1");
    assertThat(report.rows().getFirst().counts().turns()).isEqualTo(2);
    assertThat(ledger.report(ADA.workspace(), NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(9)).rows())
        .extracting(UsageRow::channel).containsExactly("C2");
  }

  @Test
  void everyDetailIsAddedUp() {
    TokenUsage tokens = new TokenUsage(10, 20, 30,
        new TokenUsage.Prompt(1, 2, 3, 4), new TokenUsage.Answer(5, 6, 7));
    ledger.settle(new TurnUsage("1", ADA, "m", tokens, false, 8,
        Optional.of(Duration.ofMillis(9)), Duration.ofMillis(11), clock.instant()));
    ledger.settle(new TurnUsage("2", ADA, "m", tokens, true, 8,
        Optional.empty(), Duration.ofMillis(11), clock.instant()));
    assertThat(total()).isEqualTo(new UsageCounts(2, 1,
        new TokenUsage(20, 40, 60,
            new TokenUsage.Prompt(2, 4, 6, 8), new TokenUsage.Answer(10, 12, 14)),
        16, 1, Duration.ofMillis(9), Duration.ofMillis(22)));
    assertThat(total().meanFirstText()).contains(Duration.ofMillis(9));
  }

  @Test
  void namesAndModelsMayHoldAnything() {
    for (String odd : new String[] {"a\",\"b", "a b", "\\", "[", "名字", "\u0000\n",
      "\uD83E\uDD8A"}) {
      Spender who = new Spender(ADA.conversation(), new Author("id " + odd, odd));
      ledger.settle(usage("turn " + odd, who, odd, 7, clock.instant()));
      assertThat(ledger.report(ADA.workspace(), NEW_YEAR, NEW_YEAR).rows())
          .anySatisfy(row -> {
            assertThat(row.person()).isEqualTo(who.person());
            assertThat(row.model()).isEqualTo(odd);
          });
    }
  }

  @Test
  void workspacesAreKeptApart() {
    Spender elsewhere = new Spender(
        new ConversationId("slack", "T2", "C1", "t1"), ADA.person());
    ledger.settle(usage("1", ADA, 100, clock.instant()));
    assertThat(ledger.report(elsewhere.workspace(), NEW_YEAR, NEW_YEAR).rows()).isEmpty();
  }

  @Test
  void thePersonsNameIsTheOneLastHeard() {
    ledger.settle(usage("1", ADA, 100, clock.instant()));
    ledger.settle(usage("2", new Spender(ADA.conversation(), new Author("ada", "Countess")), 100,
        clock.instant()));
    assertThat(ledger.report(ADA.workspace(), NEW_YEAR, NEW_YEAR).rows())
        .extracting(UsageRow::person).containsExactly(new Author("ada", "Countess"));
  }

  @Test
  void whoIsForgottenLeavesTotalsWithoutAName() {
    Instant earlier = clock.instant().minus(Duration.ofDays(300));
    Spender prefix = spender("C1", "adam");
    ledger.settle(usage("0", ADA, 1_000, earlier));
    ledger.settle(usage("1", ADA, 100, clock.instant()));
    ledger.settle(usage("2", ADA, 50, clock.instant()));
    ledger.settle(usage("3", prefix, 7, clock.instant()));
    ledger.forget(ADA.workspace(), "ada");
    ledger.forget(ADA.workspace(), "ada");
    UsageReport report = ledger.report(ADA.workspace(), TAIPEI.day(earlier), NEW_YEAR);
    assertThat(report.rows()).extracting(UsageRow::person).containsExactly(
        UsageRow.FORGOTTEN, UsageRow.FORGOTTEN, prefix.person());
    assertThat(report.total().tokens().total()).isEqualTo(1_157);
    ledger.settle(usage("4", ADA, 5, clock.instant()));
    ledger.forget(ADA.workspace(), "ada");
    assertThat(ledger.report(ADA.workspace(), NEW_YEAR, NEW_YEAR).rows())
        .extracting(row -> row.person().id() + row.counts().tokens().total())
        .containsExactly("155", "adam7");
  }

  private UsageCounts total() {
    return ledger.report(ADA.workspace(), NEW_YEAR, NEW_YEAR).total();
  }
}
