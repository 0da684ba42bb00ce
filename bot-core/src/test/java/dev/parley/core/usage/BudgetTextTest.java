package dev.parley.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.usage.BudgetReading.Read;
import dev.parley.core.usage.BudgetReading.Reason;
import dev.parley.core.usage.BudgetReading.Refused;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTextTest {
  private static final BudgetText TEXT = new BudgetText("USD");

  @ParameterizedTest
  @CsvSource({
    "person 200k tokens per day, person 200k tokens per day",
    "channel:C1 5 USD per month, channel:C1 5 USD per month",
    "person 10 requests per minute, person 10 requests per minute",
    "WORKSPACE 1.5m Token PER Week, workspace 1.5M tokens per week",
    "person:<@U1> 0.000001 usd per hour, person:<@U1> 0.000001 USD per hour",
    "person 1_250 tokens per day, person 1250 tokens per day",
    "'channel 1,200 tokens per day', channel 1.2k tokens per day",
    "person:a:b 1k requests per day, person:a:b 1000 requests per day",
    "'  person   2G   tokens  per   day ', person 2000M tokens per day",
    "workspace 1k USD per month, workspace 1000 USD per month",
    "workspace 1000000000 USD per month, workspace 1000000000 USD per month"})
  void whatPeopleTypeIsWrittenInOneForm(String typed, String written) {
    assertThat(TEXT.read(typed)).isInstanceOfSatisfying(Read.class,
        read -> assertThat(TEXT.written(read.budget())).isEqualTo(written));
  }

  @ParameterizedTest
  @CsvSource({
    "'', FORM, ''",
    "person 5 tokens a day, FORM, person 5 tokens a day",
    "person 5 tokens per day please, FORM, person 5 tokens per day please",
    "people 5 tokens per day, SUBJECT, people",
    "person: 5 tokens per day, SUBJECT, person:",
    "workspace:T1 5 tokens per day, SUBJECT, workspace:T1",
    "person five tokens per day, NUMBER, five",
    "person -5 tokens per day, NUMBER, -5",
    "person 1.5 tokens per day, NUMBER, 1.5",
    "person 0.0000001 USD per day, NUMBER, 0.0000001",
    "person 1.0005k requests per day, NUMBER, 1.0005k",
    "person 0 tokens per day, RANGE, 0",
    "person 1000001G tokens per day, RANGE, 1000001G",
    "person 1000000001 USD per day, RANGE, 1000000001",
    "person 5 words per day, UNIT, words",
    "person 5 EUR per day, CURRENCY, EUR",
    "person 5 tokens per year, PERIOD, year"})
  void whatIsWrongIsToldAsTheWordAndTheReason(String typed, Reason reason, String word) {
    assertThat(TEXT.read(typed)).isEqualTo(new Refused(reason, word));
  }

  @Test
  void veryLongTextsAreRefused() {
    assertThat(TEXT.read("person:" + "x".repeat(BudgetText.LONGEST) + " 5 tokens per day"))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyBudgetReadsBackAsItself(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    List<BudgetSubject> subjects = List.of(new BudgetSubject.Workspace(),
        new BudgetSubject.EachChannel(), new BudgetSubject.Channel("C1"),
        new BudgetSubject.EachPerson(), new BudgetSubject.Person("使用者:1"));
    for (int i = 0; i < 1_000; i++) {
      long scale = (long) Math.pow(10, random.nextInt(14));
      Budget budget = new Budget(subjects.get(random.nextInt(subjects.size())),
          random.nextLong(1, 100) * scale / (random.nextBoolean() ? 1 : 10) + 1,
          one(random, BudgetUnit.values()), one(random, BudgetPeriod.values()));
      assertThat(TEXT.read(TEXT.written(budget))).as("seed %d", seed).isEqualTo(new Read(budget));
    }
  }

  private static <T> T one(RandomGenerator random, T[] all) {
    return List.of(all).get(random.nextInt(all.length));
  }
}
