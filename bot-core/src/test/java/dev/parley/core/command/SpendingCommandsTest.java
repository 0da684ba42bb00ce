package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Member;
import dev.parley.core.bot.Operator;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.settings.Choices;
import dev.parley.core.testing.Spendings;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Price;
import dev.parley.core.usage.Prices;
import dev.parley.core.usage.Spender;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `usage` and `budget`: what was spent, and how much may be.
class SpendingCommandsTest extends CommandScene {

  @BeforeEach
  void spent() {
    spent("t1", THREAD, ADA, 1_000);
    spent("t2", THREAD, BOB, 200);
    spent("t3", new ConversationId("test", "w", "other", "t9"), ADA, 30);
  }

  @Test
  void everyoneSeesTheirOwnUsage() {
    assertThat(answer("usage")).startsWith("**What you used from ")
        .contains("2 answers, 1,030 tokens");
    assertThat(answer(Member.of(BOB), "usage of:me")).contains("1 answer, 200 tokens");
  }

  @Test
  void whoRunsAChannelSeesTheChannelsAndAnAdminTheWorkspaces() {
    assertThat(answer("usage of:channel")).startsWith("Only those who run this channel");
    assertThat(answer(MANAGER, "usage of:channel")).contains("2 answers, 1,200 tokens");
    assertThat(answer(MANAGER, "usage of:workspace")).startsWith("Only an admin");
    assertThat(answer(ADMIN, "usage")).startsWith("**What this workspace used")
        .contains("3 answers, 1,230 tokens");
  }

  @Test
  void moneyIsSaidWhereThereArePricesAndWhichModelHasNone() {
    assertThat(answer("usage")).doesNotContain("EUR");
    operator = new Operator(Choices.NONE, Spendings.budgets(),
        new Prices("EUR", List.of(new Price("other", 1, 1, 1))));
    assertThat(answer("usage")).contains("That is 0.00103 EUR.", "No price is known of `gpt-4`.");
  }

  @Test
  void theFileHasALineForEachRow() {
    assertThat(file(ADMIN, "usage as:csv").lines()).hasSize(4)
        .first().asString().startsWith("day,");
    assertThat(file(ANYBODY, "usage as:csv")).doesNotContain("U2").contains("U1");
  }

  @Test
  void nothingUsedIsSaidInWords() {
    assertThat(answer(CHINESE, "usage of:me")).contains("沒有任何用量。");
    assertThat(commands.answer(inThread(CHINESE, "usage of:me")).files()).isEmpty();
  }

  @Test
  void aBudgetIsSetShownReplacedAndRemoved() {
    assertThat(answer("budget show")).isEqualTo("No budget holds for you here.");
    assertThat(answer(ADMIN, "budget set PERSON 4_000 tokens per day"))
        .isEqualTo("`person 4k tokens per day` holds from now on.");
    assertThat(answer("budget show")).contains("`person 4k tokens per day`: 25 % used");
    assertThat(answer(Member.of(BOB), "budget show")).contains(": 5 % used, starts again in ");
    answer(ADMIN, "budget set person 2k tokens per day");
    assertThat(answer("budget show")).contains("2k", "51 % used").doesNotContain("4k");
    assertThat(answer(ADMIN, "budget remove person 9 tokens per day"))
        .isEqualTo("`person 9 tokens per day` no longer holds.");
    assertThat(answer("budget show")).isEqualTo("No budget holds for you here.");
  }

  @Test
  void theOperatorsBudgetHoldsUntilAWorkspaceHasItsOwnAndIsNotRemoved() {
    operator = new Operator(
        Choices.NONE, Spendings.budgets("person 5k tokens per day"), Prices.NONE);
    assertThat(answer(ADMIN, "budget remove person 5k tokens per day"))
        .contains("can be replaced, but not removed");
    answer(ADMIN, "budget set person 1k tokens per day");
    assertThat(answer("budget show")).contains("`person 1k tokens per day`: 103 % used")
        .doesNotContain("5k");
    answer(ADMIN, "budget remove person 1k tokens per day");
    assertThat(answer("budget show")).contains("5k");
  }

  @Test
  void aBudgetOfAnotherChannelDoesNotHoldHere() {
    answer(ADMIN, "budget set channel:other 1k tokens per day");
    answer(ADMIN, "budget set channel 8k tokens per day");
    answer(ADMIN, "budget set person:U2 1k tokens per day");
    assertThat(answer("budget show")).contains("`channel 8k tokens per day`: 15 % used")
        .doesNotContain("channel:other", "person:U2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "lots                              | `lots` is not a budget. It is written `<workspace|",
    "galaxy 1 tokens per day           | `galaxy` cannot have a budget",
    "person many tokens per day        | `many` is not a number",
    "person 1.5 tokens per day         | `1.5` is not a number",
    "person 0 tokens per day           | `0` is out of range",
    "person 9999999G tokens per day    | `9999999G` is out of range",
    "person 1 apples per day           | `apples` is not counted",
    "person 1 GBP per day              | `GBP` is not the currency here: prices are in USD",
    "person 1 tokens per year          | `year` is not a period",
    "person 1 tokens each day          | is not a budget"})
  void whatIsNoBudgetIsToldWithTheWordThatIsWrong(String written, String said) {
    assertThat(answer(ADMIN, "budget set " + written)).contains(said);
    assertThat(answer(ADMIN, "budget remove " + written)).contains(said);
  }

  @Test
  void thereIsAnEndToTheNumberOfBudgets() {
    for (int person = 0; person < Budgets.MOST; person++) {
      answer(ADMIN, "budget set person:X" + person + " 1 requests per day");
    }
    assertThat(answer(ADMIN, "budget set person:Y 1 requests per day"))
        .contains("budgets already, and no more are kept");
    assertThat(answer(ADMIN, "budget set person:X0 2 requests per day"))
        .contains("holds from now on");
  }

  private void spent(String turn, ConversationId where, Author who, long tokens) {
    ports.usage().settle(Spendings.usage(
        turn, new Spender(where, who), tokens, InstantSource.system().instant()));
  }
}
