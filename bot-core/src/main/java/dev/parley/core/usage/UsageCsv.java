package dev.parley.core.usage;

import dev.parley.core.completion.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report for spreadsheets, as RFC 4180 has it: a header, a line for each row, CR LF after each. What people chose the name
/// of never begins a formula: such a cell begins with an apostrophe.
public final class UsageCsv {
  private static final List<String> HEADER = List.of(
      "day", "person_id", "person", "channel", "model", "turns", "estimated_turns",
      "prompt_tokens", "cached_tokens", "prompt_text_tokens", "prompt_audio_tokens",
      "prompt_image_tokens", "completion_tokens", "reasoning_tokens", "completion_text_tokens",
      "completion_audio_tokens", "total_tokens", "money", "currency", "mean_seconds_to_first_text",
      "mean_seconds");
  private static final String LINE_END = "\r\n";

  private UsageCsv() {}

  /// The report, money in `currency`.
  public static String of(UsageReport report, String currency) {
    return Stream.concat(
        Stream.of(HEADER), report.rows().stream().map(row -> cells(row, currency)))
        .map(cells -> String.join(",", cells) + LINE_END)
        .collect(Collectors.joining());
  }

  private static List<String> cells(UsageRow row, String currency) {
    UsageCounts counts = row.counts();
    return Stream.of(
        Stream.of(row.day().toString(), text(row.person().id()), text(row.person().name()),
            text(row.channel()), text(row.model())),
        tokens(counts),
        Stream.of(Micros.written(counts.money()), currency,
            counts.meanFirstText().map(UsageCsv::seconds).orElse(""),
            counts.turns() == 0 ? "" : seconds(counts.took().dividedBy(counts.turns()))))
        .flatMap(cells -> cells)
        .toList();
  }

  private static Stream<String> tokens(UsageCounts counts) {
    TokenUsage tokens = counts.tokens();
    TokenUsage.Prompt prompt = tokens.promptDetails();
    TokenUsage.Answer answer = tokens.completionDetails();
    return Stream.of(
        counts.turns(), counts.estimated(), tokens.prompt(), prompt.cached(), prompt.text(),
        prompt.audio(), prompt.image(), tokens.completion(), answer.reasoning(), answer.text(),
        answer.audio(), tokens.total())
        .map(String::valueOf);
  }

  /// One line of such a file: a cell for each text.
  public static String line(List<String> texts) {
    return texts.stream().map(UsageCsv::text).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String text(String text) {
    boolean beginsFormula = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    String safe = beginsFormula ? "'" + text : text;
    boolean isQuoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String seconds(Duration time) {
    return "%d.%03d".formatted(time.toSeconds(), time.toMillisPart());
  }
}
