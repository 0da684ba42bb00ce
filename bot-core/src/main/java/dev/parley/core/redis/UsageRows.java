package dev.parley.core.redis;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.WellFormed;
import dev.parley.core.settings.WorkspaceId;
import dev.parley.core.usage.UsageLedger;
import dev.parley.core.usage.UsageReport;
import dev.parley.core.usage.UsageRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/// The rows of a workspace, day by day: read for reports, and made nameless for who is forgotten.
record UsageRows(RedisConnection redis, Keys keys) {
  private static final LuaScript FORGET = LuaScript.after("usage", "usage_forget");

  /// How many days are asked for in one round trip.
  private static final int DAYS_AT_ONCE = 32;
  private static final Comparator<UsageRow> ORDER = Comparator.comparing(UsageRow::day)
      .thenComparing(row -> row.person().id())
      .thenComparing(UsageRow::channel)
      .thenComparing(UsageRow::model);

  /// Hash: the rows of a day.
  String day(WorkspaceId workspace, LocalDate day) {
    return keys.usage(workspace, "day:" + day);
  }

  /// Hash: people's names by id.
  String people(WorkspaceId workspace) {
    return keys.usage(workspace, "people");
  }

  UsageReport report(WorkspaceId workspace, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a report's last day is not before its first, as %s is before %s".formatted(to, from));
    }
    Map<String, String> names = redis.call(client -> client.hgetAll(people(workspace)));
    List<UsageRow> rows = new ArrayList<>();
    List<LocalDate> days = newestFirst(from, to);
    for (int first = 0; first < days.size(); first += DAYS_AT_ONCE) {
      List<LocalDate> some = days.subList(first, Math.min(days.size(), first + DAYS_AT_ONCE));
      List<Map<String, String>> found = redis.call(client -> read(client, workspace, some));
      for (int i = 0; i < some.size(); i++) {
        List<UsageRow> more = rows(some.get(i), found.get(i), names);
        if (rows.size() + more.size() > UsageLedger.MOST_ROWS) {
          return report(from, to, rows, false);
        }
        rows.addAll(more);
      }
    }
    return report(from, to, rows, true);
  }

  /// Nothing is left of the person's name in any row, up to `today`.
  void forget(WorkspaceId workspace, String person, LocalDate today) {
    List<LuaScript.Call> calls = newestFirst(LocalDate.MIN, today.plusDays(1)).stream()
        .map(day -> new LuaScript.Call(
            List.of(people(workspace), day(workspace, day)),
            List.of(WellFormed.of(person), UsageRowEntry.beginning(person),
                UsageRowEntry.beginning(""))))
        .toList();
    FORGET.numbers(redis, calls);
  }

  private static UsageReport report(
      LocalDate from, LocalDate to, List<UsageRow> rows, boolean isWhole) {
    rows.sort(ORDER);
    return new UsageReport(from, to, rows, isWhole);
  }

  /// Those days of which anything may be kept.
  private static List<LocalDate> newestFirst(LocalDate from, LocalDate to) {
    LocalDate oldest = to.minusDays(UsageLedger.DAYS_KEPT);
    List<LocalDate> days =
        new ArrayList<>(
            (from.isBefore(oldest) ? oldest : from).datesUntil(to.plusDays(1)).toList());
    Collections.reverse(days);
    return days;
  }

  private List<Map<String, String>> read(
      UnifiedJedis client, WorkspaceId workspace, List<LocalDate> days) {
    List<Response<Map<String, String>>> answers = new ArrayList<>();
    try (AbstractPipeline pipeline = client.pipelined()) {
      days.forEach(day -> answers.add(pipeline.hgetAll(day(workspace, day))));
      pipeline.sync();
    }
    return answers.stream().map(Response::get).toList();
  }

  private static List<UsageRow> rows(
      LocalDate day, Map<String, String> found, Map<String, String> names) {
    return found.entrySet().stream()
        .flatMap(row -> row(day, UsageRowEntry.read(row.getKey(), row.getValue()), names))
        .toList();
  }

  private static Stream<UsageRow> row(
      LocalDate day, Optional<UsageRowEntry> read, Map<String, String> names) {
    return read.stream().map(entry -> new UsageRow(
        day,
        new Author(entry.person(), names.getOrDefault(entry.person(), "")),
        entry.channel(), entry.model(), entry.counts()));
  }
}
