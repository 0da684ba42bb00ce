package dev.parley.core.usage;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// When the periods of budgets and reports begin and end. Days, weeks (from Monday) and months are those of the zone, however
/// long a change of its clocks makes them; hours and minutes are always 60 long, an hour full by the zone's standard time.
public record UsageCalendar(ZoneId zone) {

  /// The day of a moment.
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /// The period in which a moment lies.
  public Window window(BudgetPeriod period, Instant at) {
    LocalDate day = day(at);
    return switch (period) {
      case MINUTE -> span(period, at, Duration.ofMinutes(1));
      case HOUR -> span(period, at, Duration.ofHours(1));
      case DAY -> days(period, day, day.plusDays(1));
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield days(period, monday, monday.plusWeeks(1));
      }
      case MONTH -> {
        LocalDate first = day.withDayOfMonth(1);
        yield days(period, first, first.plusMonths(1));
      }
    };
  }

  private Window days(BudgetPeriod period, LocalDate first, LocalDate next) {
    return new Window(id(period, first.toString()),
        first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
  }

  private Window span(BudgetPeriod period, Instant at, Duration length) {
    long offset = zone.getRules().getStandardOffset(at).getTotalSeconds();
    long seconds = length.toSeconds();
    long begin = Math.floorDiv(at.getEpochSecond() + offset, seconds) * seconds - offset;
    return new Window(id(period, Long.toString(begin)),
        Instant.ofEpochSecond(begin), Instant.ofEpochSecond(begin + seconds));
  }

  private static String id(BudgetPeriod period, String which) {
    return period.name().toLowerCase(Locale.ROOT) + "-" + which;
  }
}
