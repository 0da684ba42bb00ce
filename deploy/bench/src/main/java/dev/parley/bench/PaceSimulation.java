package dev.parley.bench;

import dev.parley.core.testing.simulation.Manners;
import dev.parley.core.testing.simulation.Outcome;
import dev.parley.core.testing.simulation.ReplySimulation;
import dev.parley.core.testing.simulation.ReplySimulation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How old what people read is, with many replies in one workspace, beside the best schedule under the same limits; by
/// a virtual clock. Prints tables in Markdown, and draws two pictures.
///
/// `main [FOLDER]`, where the pictures go.
public final class PaceSimulation {
  private static final int[] REPLIES = {1, 5, 20, 100};
  private static final int[] FEW = {1, 5, 20};
  private static final long SEED = 7;
  private static final int SLACKS_SIZE = 12_000;
  private static final int DISCORDS_SIZE = 2_000;
  private static final Duration WATCHED = Duration.ofMinutes(10);
  private static final List<Refusal> REFUSALS = List.of(
      new Refusal(Duration.ofSeconds(120), Duration.ofSeconds(10)),
      new Refusal(Duration.ofSeconds(180), Duration.ofSeconds(20)));

  private PaceSimulation() {}

  public static void main(String[] arguments) throws IOException {
    Path pictures = Path.of(arguments.length > 0 ? arguments[0] : "deploy/bench/pictures");
    Files.createDirectories(pictures);
    List<Outcome> outcomes = Stream.of(
        Manners.slackEdits(), Manners.slackAppends(), Manners.discordThreads(),
        Manners.discordChannel())
        .flatMap(manners -> outcomes(manners, REPLIES)).toList();
    print("Messages without an end", outcomes);
    print("Messages of the platform's size", Stream.of(
        Manners.slackEdits().ofSize(SLACKS_SIZE), Manners.discordThreads().ofSize(DISCORDS_SIZE))
        .flatMap(manners -> outcomes(manners, FEW)).toList());
    Files.writeString(pictures.resolve("staleness.svg"), staleness(outcomes).svg());
    Files.writeString(pictures.resolve("refusals.svg"), refusals().svg());
  }

  private static Stream<Outcome> outcomes(Manners manners, int[] replies) {
    return IntStream.of(replies).mapToObj(count -> ReplySimulation.run(manners, count, SEED));
  }

  private static void print(String title, List<Outcome> outcomes) {
    System.out.printf("%n%s:%n%n", title);
    System.out.println("| platform | replies | gap | optimum | staleness | ratio"
        + " | 429 | 429 at the ends | last end shown after | pace asked per call |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    outcomes.forEach(it -> System.out.printf(
        "| %s | %d | %.2f s | %.2f s | %.2f s | %.2f | %d | %d | %.1f s | %.1f |%n",
        it.platform(), it.replies(), it.gap(), it.optimum(), it.staleness(), it.ratio(),
        it.refused(), it.refusedEndings(), it.lastEnding(), it.asks()));
  }

  private static LineChart staleness(List<Outcome> outcomes) {
    Stream<LineChart.Series> lines = outcomes.stream().map(Outcome::platform).distinct()
        .flatMap(platform -> Stream.of(
            series(platform + ", best", true, outcomes, platform, Outcome::optimum),
            series(platform, false, outcomes, platform, Outcome::staleness)));
    return new LineChart("How old the text is that people read",
        LineChart.Axis.logarithmic("replies at once in one workspace", 1, 5, 20, 100),
        LineChart.Axis.logarithmic("seconds", 0.5, 1, 2, 5, 10, 20, 50, 100), lines.toList());
  }

  private static LineChart.Series series(String name, boolean dashed, List<Outcome> outcomes,
      String platform, ToDoubleFunction<Outcome> value) {
    return new LineChart.Series(name, dashed, outcomes.stream()
        .filter(it -> it.platform().equals(platform))
        .map(it -> new LineChart.Point(it.replies(), value.applyAsDouble(it)))
        .toList());
  }

  private static LineChart refusals() {
    List<Double> changes =
        ReplySimulation.changes(Manners.slackEdits(), 5, REFUSALS, WATCHED);
    List<LineChart.Point> gaps = IntStream.range(4, changes.size())
        .mapToObj(i -> new LineChart.Point(changes.get(i), changes.get(i) - changes.get(i - 1)))
        .toList();
    return new LineChart("Slack refuses twice: at 120 s for 10 s, at 180 s for 20 s",
        LineChart.Axis.linear("seconds", 0, 120, 240, 360, 480, 600),
        LineChart.Axis.linear("seconds between two edits of one of 5 replies", 0, 10, 20, 30),
        List.of(new LineChart.Series("gap", false, gaps)));
  }
}
