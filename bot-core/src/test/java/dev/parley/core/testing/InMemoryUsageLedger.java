package dev.parley.core.testing;

import dev.parley.core.conversation.Author;
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
import dev.parley.core.usage.UsageRow;
import dev.parley.core.usage.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A ledger as plain lists that are added up at every question. From any thread: everything is touched inside [#whole].
public final class InMemoryUsageLedger implements UsageLedger {
  private final UsageCalendar calendar;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Turn, Spent> held = new HashMap<>();
  private final Map<Turn, Spent> settled = new HashMap<>();
  private final Map<Told, Turn> told = new HashMap<>();
  private final List<Kept> rows = new ArrayList<>();
  private final Map<WorkspaceId, Map<String, String>> names = new HashMap<>();

  private record Turn(String turn, Spender spender) {
    Turn {
      spender = new Spender(spender.conversation(), new Author("", "")); // whoever takes it over
    }
  }

  /// What was held or spent, and when that counts.
  private record Spent(Spender spender, long tokens, long money, Instant at) {
    long of(BudgetUnit unit) {
      return switch (unit) {
        case TOKENS -> tokens;
        case MONEY -> money;
        case REQUESTS -> 1;
      };
    }
  }

  private record Told(Budget budget, String subject, String window, int threshold) {}

  private record Kept(WorkspaceId workspace, UsageRow row) {}

  public InMemoryUsageLedger(UsageCalendar calendar, InstantSource clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Reservation reserve(String turn, Spender spender, Estimate estimate, Budgets budgets) {
    return whole(() -> {
      lapse();
      Turn name = new Turn(turn, spender);
      List<Budget> holding = budgets.of(spender);
      boolean isRepeated = held.containsKey(name) || settled.containsKey(name);
      List<Standing> spent =
          standing(spender, holding).stream().filter(Standing::isSpent).toList();
      if (!isRepeated && !spent.isEmpty()) {
        return new Reservation.Refused(spent.stream()
            .max(Comparator.comparing(Standing::resetsAt)).orElseThrow());
      }
      if (!isRepeated) {
        held.put(name, new Spent(spender, estimate.tokens(), estimate.money(), clock.instant()));
      }
      return new Reservation.Granted(standing(spender, holding).stream()
          .flatMap(standing -> warning(standing, name, spender, !isRepeated)).toList());
    });
  }

  private Stream<BudgetWarning> warning(
      Standing standing, Turn turn, Spender spender, boolean isNew) {
    return Stream.of(BudgetWarning.SECOND, BudgetWarning.FIRST)
        .filter(threshold -> standing.percent() >= threshold)
        .limit(1)
        .filter(threshold -> isNew
            ? Stream.of(BudgetWarning.FIRST, BudgetWarning.SECOND)
                .filter(other -> other >= threshold)
                .noneMatch(other -> told.containsKey(told(standing, spender, other)))
            : turn.equals(told.get(told(standing, spender, threshold))))
        .peek(threshold -> told.putIfAbsent(told(standing, spender, threshold), turn))
        .map(threshold -> new BudgetWarning(threshold, standing));
  }

  private Told told(Standing standing, Spender spender, int threshold) {
    return new Told(standing.budget(), subject(standing.budget().subject(), spender),
        calendar.window(standing.budget().period(), clock.instant()).id(), threshold);
  }

  @Override
  public void settle(TurnUsage usage) {
    whole(() -> {
      Turn name = new Turn(usage.turn(), usage.spender());
      lapse();
      if (settled.containsKey(name)) {
        return false;
      }
      Spent reserved = held.remove(name);
      settled.put(name, new Spent(usage.spender(), usage.totalTokens(), usage.money(),
          reserved == null ? usage.at() : reserved.at()));
      WorkspaceId workspace = usage.spender().workspace();
      Author person = usage.spender().person();
      names.computeIfAbsent(workspace, _ -> new TreeMap<>()).put(person.id(), person.name());
      return rows.add(new Kept(workspace, new UsageRow(
          calendar.day(usage.at()), person, usage.spender().channel(), usage.model(),
          UsageCounts.of(usage))));
    });
  }

  @Override
  public void release(String turn, Spender spender) {
    whole(() -> held.remove(new Turn(turn, spender)));
  }

  @Override
  public List<Standing> standing(Spender spender, List<Budget> budgets) {
    return whole(() -> {
      lapse();
      return budgets.stream().map(budget -> standing(budget, spender)).toList();
    });
  }

  private Standing standing(Budget budget, Spender spender) {
    BudgetPeriod period = budget.period();
    Window window = calendar.window(period, clock.instant());
    String subject = subject(budget.subject(), spender);
    long used = Stream.concat(held.values().stream(), settled.values().stream())
        .filter(spent -> spent.spender().workspace().equals(spender.workspace()))
        .filter(spent -> subjects(spent.spender()).contains(subject))
        .filter(spent -> calendar.window(period, spent.at()).equals(window))
        .mapToLong(spent -> spent.of(budget.unit()))
        .sum();
    return new Standing(budget, used, window.end());
  }

  private void lapse() {
    Instant lapsed = clock.instant().minus(LONGEST_HOLD);
    held.values().removeIf(spent -> !spent.at().isAfter(lapsed));
  }

  @Override
  public UsageReport report(WorkspaceId workspace, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a report's last day is not before its first");
    }
    return whole(() -> {
      Map<String, UsageRow> sums = new TreeMap<>();
      rows.stream().filter(kept -> kept.workspace().equals(workspace)).map(Kept::row)
          .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
          .forEach(row -> sums.merge(
              row.day() + "\n" + row.person().id() + "\n" + row.channel() + "\n" + row.model(),
              named(workspace, row), (one, other) -> new UsageRow(one.day(), one.person(),
                  one.channel(), one.model(), one.counts().plus(other.counts()))));
      return new UsageReport(from, to, List.copyOf(sums.values()), true);
    });
  }

  private UsageRow named(WorkspaceId workspace, UsageRow row) {
    String id = row.person().id();
    Author person = new Author(id, names.getOrDefault(workspace, Map.of()).getOrDefault(id, ""));
    return new UsageRow(row.day(), person, row.channel(), row.model(), row.counts());
  }

  @Override
  public void forget(WorkspaceId workspace, String person) {
    whole(() -> {
      names.getOrDefault(workspace, new TreeMap<>()).remove(person);
      rows.replaceAll(kept -> kept.workspace().equals(workspace)
          && kept.row().person().id().equals(person)
              ? new Kept(workspace, new UsageRow(kept.row().day(), UsageRow.FORGOTTEN,
                  kept.row().channel(), kept.row().model(), kept.row().counts()))
              : kept);
      return true;
    });
  }

  private static String subject(BudgetSubject subject, Spender spender) {
    return switch (subject) {
      case BudgetSubject.Workspace _ -> "workspace";
      case BudgetSubject.EachChannel _ -> "channel " + spender.channel();
      case BudgetSubject.Channel(String id) -> "channel " + id;
      case BudgetSubject.EachPerson _ -> "person " + spender.person().id();
      case BudgetSubject.Person(String id) -> "person " + id;
    };
  }

  private static List<String> subjects(Spender spender) {
    return List.of("workspace", "channel " + spender.channel(),
        "person " + spender.person().id());
  }

  private <T> T whole(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }
}
