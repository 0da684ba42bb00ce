package dev.parley.core.redis;

import dev.parley.core.settings.WorkspaceId;
import dev.parley.core.usage.Budget;
import dev.parley.core.usage.BudgetPeriod;
import dev.parley.core.usage.BudgetSubject;
import dev.parley.core.usage.BudgetUnit;
import dev.parley.core.usage.BudgetWarning;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Estimate;
import dev.parley.core.usage.Reservation;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.Standing;
import dev.parley.core.usage.TurnUsage;
import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageCounts;
import dev.parley.core.usage.UsageLedger;
import dev.parley.core.usage.UsageReport;
import dev.parley.core.usage.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The book of what is spent, in one slot for each workspace, so that every step is one script and one round trip. What lies
/// there stands on top of `lua/usage.lua`.
public final class RedisUsageLedger implements UsageLedger {
  /// How long a window is kept after its end: turns that began in it settle later.
  private static final Duration AFTER_ITS_END = LONGEST_HOLD;

  /// How long a second settlement is known as one.
  private static final Duration SETTLED = Duration.ofHours(24);
  private static final Duration ROWS_KEPT = Duration.ofDays(DAYS_KEPT);
  private static final int MOST_PEOPLE = 20_000;
  private static final List<BudgetPeriod> PERIODS = List.of(BudgetPeriod.values());

  private static final LuaScript RESERVE = LuaScript.after("usage", "usage_reserve");
  private static final LuaScript SETTLE = LuaScript.after("usage", "usage_settle");
  private static final LuaScript RELEASE = LuaScript.after("usage", "usage_release");

  private final RedisConnection redis;
  private final Keys keys;
  private final UsageCalendar calendar;
  private final InstantSource clock;
  private final UsageRows rows;

  private RedisUsageLedger(
      RedisConnection redis, Keys keys, UsageCalendar calendar, InstantSource clock) {
    this.redis = redis;
    this.keys = keys;
    this.calendar = calendar;
    this.clock = clock;
    this.rows = new UsageRows(redis, keys);
  }

  /// The ledger over `redis`, with keys that begin with `prefix`. The connection stays the caller's.
  public static UsageLedger of(
      RedisConnection redis, String prefix, UsageCalendar calendar, InstantSource clock) {
    return new RedisUsageLedger(redis, new Keys(prefix), calendar, clock);
  }

  @Override
  public Reservation reserve(String turn, Spender spender, Estimate estimate, Budgets budgets) {
    Hold hold = new Hold(turn(spender, turn), estimate, millis(LONGEST_HOLD));
    Answer answer = ask(hold, spender, budgets.of(spender));
    if (answer.may()) {
      return new Reservation.Granted(answer.warnings());
    }
    return answer.standings().stream()
        .filter(Standing::isSpent)
        .max(Comparator.comparing(Standing::resetsAt))
        .<Reservation>map(Reservation.Refused::new)
        .orElseGet(() -> new Reservation.Granted(List.of()));
  }

  @Override
  public List<Standing> standing(Spender spender, List<Budget> budgets) {
    Hold nothing = new Hold(held(spender.workspace()), new Estimate(0, 0), "");
    return ask(nothing, spender, budgets).standings();
  }

  /// What a turn wants to hold, and for how many milliseconds; nothing where no time is said.
  private record Hold(String turnKey, Estimate estimate, String time) {}

  /// What the script said, budget by budget.
  private record Answer(boolean may, List<Standing> standings, List<BudgetWarning> warnings) {}

  private Answer ask(Hold hold, Spender spender, List<Budget> budgets) {
    Instant now = clock.instant();
    List<Window> windows = windows(now);
    List<String> touched = new ArrayList<>(List.of(held(spender.workspace()), hold.turnKey()));
    windows.forEach(window -> touched.add(window(spender, window)));
    List<String> arguments = new ArrayList<>(List.of(
        Long.toString(now.toEpochMilli()), Long.toString(hold.estimate().tokens()),
        Long.toString(hold.estimate().money()), spender.channel(), spender.person().id(),
        hold.time(),
        millis(LONGEST_HOLD.plus(SETTLED))));
    windows.forEach(window -> arguments.add(life(window, now)));
    budgets.forEach(budget -> arguments.addAll(List.of(
        Integer.toString(1 + PERIODS.indexOf(budget.period())), letter(budget.unit()),
        subject(budget.subject(), spender), Long.toString(budget.limit()))));
    return answer(RESERVE.run(redis, touched, arguments), budgets, windows);
  }

  private static Answer answer(
      @Nullable Object said, List<Budget> budgets, List<Window> windows) {
    List<String> words = said instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of("1");
    List<Standing> standings = new ArrayList<>();
    List<BudgetWarning> warnings = new ArrayList<>();
    for (int i = 0; i < budgets.size() && 2 * i + 2 < words.size(); i++) {
      Budget budget = budgets.get(i);
      Standing standing = new Standing(budget, Long.parseLong(words.get(2 * i + 1)),
          windows.get(PERIODS.indexOf(budget.period())).end());
      standings.add(standing);
      int threshold = Integer.parseInt(words.get(2 * i + 2));
      if (threshold > 0) {
        warnings.add(new BudgetWarning(threshold, standing));
      }
    }
    return new Answer(words.getFirst().equals("1"), standings, warnings);
  }

  @Override
  public void settle(TurnUsage usage) {
    Spender spender = usage.spender();
    WorkspaceId workspace = spender.workspace();
    List<String> touched = new ArrayList<>(List.of(held(workspace), turn(spender, usage.turn())));
    windows(usage.at()).forEach(window -> touched.add(window(spender, window)));
    touched.add(rows.day(workspace, calendar.day(usage.at())));
    touched.add(rows.people(workspace));
    SETTLE.run(redis, touched, settlement(usage, clock.instant()));
  }

  private List<String> settlement(TurnUsage usage, Instant now) {
    Spender spender = usage.spender();
    String person = spender.person().id();
    List<String> arguments = new ArrayList<>(List.of(
        Long.toString(usage.totalTokens()), Long.toString(usage.money()), spender.channel(),
        person, millis(SETTLED)));
    windows(usage.at()).forEach(window -> arguments.add(life(window, now)));
    arguments.addAll(List.of(
        millis(ROWS_KEPT), UsageRowEntry.field(person, spender.channel(), usage.model()),
        UsageRowEntry.TOO_MUCH, Integer.toString(MOST_ROWS_A_DAY), spender.person().name(),
        Integer.toString(MOST_PEOPLE), Long.toString(now.toEpochMilli())));
    arguments.addAll(UsageRowEntry.numbers(UsageCounts.of(usage)));
    return arguments;
  }

  @Override
  public void release(String turn, Spender spender) {
    RELEASE.run(redis, List.of(held(spender.workspace()), turn(spender, turn)), List.of());
  }

  @Override
  public UsageReport report(WorkspaceId workspace, LocalDate from, LocalDate to) {
    return rows.report(workspace, from, to);
  }

  @Override
  public void forget(WorkspaceId workspace, String person) {
    rows.forget(workspace, person, calendar.day(clock.instant()));
  }

  private List<Window> windows(Instant at) {
    return PERIODS.stream().map(period -> calendar.window(period, at)).toList();
  }

  private String window(Spender spender, Window window) {
    return keys.usage(spender.workspace(), "window:" + window.id());
  }

  private String held(WorkspaceId workspace) {
    return keys.usage(workspace, "held");
  }

  private String turn(Spender spender, String turn) {
    return keys.usage(spender.workspace(), "turn:" + spender.conversation() + " " + turn);
  }

  /// 0 for a window that nobody will ask about any more.
  private static String life(Window window, Instant now) {
    Duration left = Duration.between(now, window.end());
    return left.isPositive() ? millis(left.plus(AFTER_ITS_END)) : "0";
  }

  private static String letter(BudgetUnit unit) {
    return switch (unit) {
      case TOKENS -> "t";
      case MONEY -> "m";
      case REQUESTS -> "r";
    };
  }

  private static String subject(BudgetSubject subject, Spender spender) {
    return switch (subject) {
      case BudgetSubject.Workspace _ -> "w";
      case BudgetSubject.EachChannel _ -> "c:" + spender.channel();
      case BudgetSubject.Channel(String id) -> "c:" + id;
      case BudgetSubject.EachPerson _ -> "p:" + spender.person().id();
      case BudgetSubject.Person(String id) -> "p:" + id;
    };
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
