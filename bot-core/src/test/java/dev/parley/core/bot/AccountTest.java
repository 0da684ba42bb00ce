package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.testing.Spendings;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Price;
import dev.parley.core.usage.Prices;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.UsageReport;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What turns cost, and what happens where a budget is spent.
class AccountTest extends RulesScene {

  @Test
  void aTurnIsCountedOnceWithItsModelTokensAndMoney() throws InterruptedException {
    operator = new Operator(Choices.NONE.with(SettingCatalog.FOOTER, false), Budgets.NONE,
        new Prices("USD", List.of(new Price("scripted", 10_000_000, 0, 20_000_000))));
    answered(ADA, THREAD, "m1");
    assertThat(report().rows()).singleElement().satisfies(row -> {
      assertThat(row.model()).isEqualTo("scripted");
      assertThat(row.person().id()).isEqualTo(ADA.id());
      assertThat(row.channel()).isEqualTo("general");
      assertThat(row.counts().turns()).isEqualTo(1);
      assertThat(row.counts().tokens().total()).isEqualTo(15);
      assertThat(row.counts().money()).isEqualTo(10 * 10 + 5 * 20);
    });
  }

  @Test
  void aSpentBudgetRefusesWithItsResetTimeAndTheModelIsNotAsked() {
    budgets("person 100 tokens per day");
    spent(100);
    ask(ADA, THREAD, "m1");
    settled(THREAD);
    assertThat(platform.texts()).singleElement().asString()
        .matches("You have used up your budget\\. It begins anew in \\d+ \\w+\\.");
    assertThat(model.isIdle()).isTrue();
    assertThat(report().total().turns()).isEqualTo(1);
  }

  @Test
  void whatOnePersonSpentIsNotAnothers() throws InterruptedException {
    budgets("person 100 tokens per day");
    spent(100);
    answered(BOB, THREAD, "m1");
    assertThat(platform.texts()).singleElement().asString().startsWith("Hi");
  }

  @Test
  void theSpentBudgetOfAChannelIsTheChannels() {
    budgets("channel:general 100 tokens per month");
    spent(100);
    ask(BOB, THREAD, "m1");
    settled(THREAD);
    assertThat(platform.texts()).singleElement().asString()
        .startsWith("This channel has used up its budget.");
  }

  @Test
  void whoseTurnPassesAThresholdIsToldInTheQuietLineOnce() throws InterruptedException {
    budgets("person 10k tokens per day");
    spent(7_800);
    answered(ADA, THREAD, "m1");
    assertThat(platform.texts()).singleElement().asString()
        .startsWith("Hi\n\n-# ").containsPattern("8\\d % of your budget is used");
    spent(300);
    answered(ADA, THREAD, "m2");
    assertThat(platform.texts()).last().isEqualTo("Hi");
    spent(1_000);
    answered(ADA, THREAD, "m3");
    assertThat(platform.texts()).last().asString()
        .containsPattern("9\\d % of your budget is used");
  }

  @Test
  void aStoppedAnswerIsCountedAsItIsEstimated() throws InterruptedException {
    ask(ADA, THREAD, "m1");
    model.next().say("word ".repeat(40));
    await().until(() -> !platform.texts().isEmpty());
    bot.stop(THREAD, BY_ADA);
    settled(THREAD);
    assertThat(report().rows()).singleElement().satisfies(row -> {
      assertThat(row.counts().turns()).isEqualTo(1);
      assertThat(row.counts().tokens().completion()).isBetween(30L, 80L);
    });
  }

  @Test
  void anAnswerThatBrokeOffIsCountedOnce() throws InterruptedException {
    ask(ADA, THREAD, "m1");
    model.next().say("Half").fail(new CompletionFailure.Truncated("cut"));
    settled(THREAD);
    assertThat(report().total().turns()).isEqualTo(1);
  }

  @Test
  void whereTheModelWasNeverReachedNothingIsCountedAndNothingStaysHeld()
      throws InterruptedException {
    budgets("person 1k tokens per day");
    for (int turn = 0; turn < 5; turn++) {
      ask(ADA, THREAD, "m" + turn);
      model.next().fail(new CompletionFailure.Unreachable("no route"));
      settled(THREAD);
    }
    assertThat(report().total().turns()).isZero();
    answered(ADA, THREAD, "m9");
    assertThat(platform.texts()).last().isEqualTo("Hi");
  }

  @Test
  void regenerateCountsAnewAndForWhoPressed() throws InterruptedException {
    answered(ADA, THREAD, "m1");
    bot.again(regenerate("m1"));
    model.next().say("Ho").finish(FinishReason.STOP);
    settled(THREAD);
    assertThat(report().total().turns()).isEqualTo(2);
    assertThat(report().total().tokens().total()).isEqualTo(30);
    assertThat(report().rows()).extracting(row -> row.person().id())
        .containsExactlyInAnyOrder(ADA.id(), BOB.id());
  }

  @Test
  void whereRegenerateIsRefusedTheAnswerThereIsStays() throws InterruptedException {
    answered(ADA, THREAD, "m1");
    budgets("workspace 1 requests per day");
    bot.again(regenerate("m1"));
    settled(THREAD);
    assertThat(platform.texts()).singleElement().asString()
        .startsWith("Hi").contains("This workspace has used up its budget.");
    assertThat(conversation().exchange("m1").orElseThrow().answers()).hasSize(1);
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void turningToAnotherPageCostsNothing() throws InterruptedException {
    answered(ADA, THREAD, "m1");
    bot.again(regenerate("m1"));
    model.next().say("Ho").finish(FinishReason.STOP);
    settled(THREAD);
    bot.again(page("m1", PlatformEvent.Direction.EARLIER));
    settled(THREAD);
    assertThat(report().total().turns()).isEqualTo(2);
  }

  private void spent(long tokens) {
    ports.usage().settle(Spendings.usage("before" + tokens, new Spender(THREAD, ADA), tokens,
        InstantSource.system().instant()));
  }

  private UsageReport report() {
    LocalDate today = InstantSource.system().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return ports.usage().report(WORKSPACE, today.minusDays(1), today);
  }
}
