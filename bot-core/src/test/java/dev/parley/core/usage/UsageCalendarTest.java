package dev.parley.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageCalendarTest {
  private static final List<String> ZONES = List.of("UTC", "Asia/Taipei", "Europe/Berlin",
      "America/New_York", "America/Santiago", "Asia/Kolkata", "Asia/Kathmandu", "Africa/Cairo",
      "Australia/Lord_Howe", "Pacific/Chatham", "America/Havana", "Asia/Beirut");
  private static final int CASES = 400;

  /// A day is walked through hour by hour, forwards and backwards, until its date, Monday or month is another.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void calendarPeriodsAreThoseOfASlowWalkThroughTheHours(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < CASES; i++) {
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      Instant at = Instant.parse("2024-01-01T00:00:00Z")
          .plusSeconds(random.nextLong(Duration.ofDays(4_000).toSeconds()));
      for (BudgetPeriod period : List.of(
          BudgetPeriod.DAY, BudgetPeriod.WEEK, BudgetPeriod.MONTH)) {
        Window window = new UsageCalendar(zone).window(period, at);
        String where = "seed %d, %s, %s in %s: %s".formatted(seed, period, at, zone, window);
        assertThat(window.begin()).as(where).isEqualTo(walk(period, at, zone, -1));
        assertThat(window.end()).as(where).isEqualTo(walk(period, at, zone, 1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyMomentLiesInItsOwnPeriodAndTheNextBeginsWhereItEnds(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < CASES; i++) {
      UsageCalendar calendar =
          new UsageCalendar(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
      Instant at = Instant.ofEpochMilli(random.nextLong(1_700_000_000_000L, 2_000_000_000_000L));
      for (BudgetPeriod period : BudgetPeriod.values()) {
        Window window = calendar.window(period, at);
        assertThat(at).isAfterOrEqualTo(window.begin()).isBefore(window.end());
        assertThat(calendar.window(period, window.begin())).isEqualTo(window);
        assertThat(calendar.window(period, window.end().minusNanos(1))).isEqualTo(window);
        Window next = calendar.window(period, window.end());
        assertThat(next.begin()).isEqualTo(window.end());
        assertThat(next.id()).isNotEqualTo(window.id());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, DAY, 2026-03-29T12:00:00Z, 23, day-2026-03-29",
    "Europe/Berlin, DAY, 2026-10-25T12:00:00Z, 25, day-2026-10-25",
    "Europe/Berlin, WEEK, 2026-03-29T12:00:00Z, 167, week-2026-03-23",
    "UTC, MONTH, 2028-02-29T23:59:59Z, 696, month-2028-02-01",
    "UTC, MONTH, 2026-12-31T23:59:59Z, 744, month-2026-12-01",
    "UTC, HOUR, 2026-12-31T23:59:59Z, 1, hour-1798758000",
    "Asia/Kolkata, HOUR, 2026-01-01T00:40:00Z, 1, hour-1767227400"})
  void clockChangesAndMonthEndsCountAsTheyAre(
      String zone, BudgetPeriod period, Instant at, long hours, String id) {
    Window window = new UsageCalendar(ZoneId.of(zone)).window(period, at);
    assertThat(Duration.between(window.begin(), window.end())).isEqualTo(Duration.ofHours(hours));
    assertThat(window.id()).isEqualTo(id);
  }

  @Test
  void aDayKeepsItsNameInAnotherZone() {
    Instant noon = Instant.parse("2026-05-05T12:00:00Z");
    assertThat(new UsageCalendar(ZoneId.of("Asia/Taipei")).window(BudgetPeriod.DAY, noon).id())
        .isEqualTo(new UsageCalendar(ZoneId.of("UTC")).window(BudgetPeriod.DAY, noon).id());
  }

  private static Instant walk(BudgetPeriod period, Instant at, ZoneId zone, int direction) {
    Duration step = Duration.ofMinutes(15); // clocks change at quarters, by quarters
    Instant quarter = Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 900) * 900);
    Instant now = direction < 0 ? quarter : quarter.plus(step);
    LocalDate name = name(period, at, zone);
    while (direction > 0 && name(period, now, zone).equals(name)) {
      now = now.plus(step);
    }
    while (direction < 0 && name(period, now.minus(step), zone).equals(name)) {
      now = now.minus(step);
    }
    return now;
  }

  private static LocalDate name(BudgetPeriod period, Instant at, ZoneId zone) {
    LocalDate day = ZonedDateTime.ofInstant(at, zone).toLocalDate();
    return switch (period) {
      case MINUTE, HOUR -> throw new IllegalArgumentException("not of days");
      case DAY -> day;
      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case MONTH -> LocalDate.of(day.getYear(), day.getMonth(), 1);
    };
  }
}
