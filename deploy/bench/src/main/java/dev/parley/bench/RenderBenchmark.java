package dev.parley.bench;

import dev.parley.core.markdown.Dialect;
import dev.parley.core.markdown.dialect.DiscordDialect;
import dev.parley.core.markdown.dialect.Mentions;
import dev.parley.core.markdown.dialect.MrkdwnDialect;
import dev.parley.core.markdown.dialect.SlackDialect;
import dev.parley.core.markdown.dialect.SlackMeasure;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What rendering one edit costs: 2,000 characters with headings, lists, links, code, quotes and tables, in each
/// platform's dialect.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RenderBenchmark {
  private static final int LENGTH = 2_000;
  private static final double MOST_MICROSECONDS = 1_000;
  private static final String SECTION = """
      #### A heading

      Some **bold** and *soft* text with `code`, a [link](https://example.org/a) and https://example.org/b?c=d.

      - one
      - two with `x`
        - three

      ```java
      List<T> x = list(); // @here
      ```

      | a | b |
      |---|--:|
      | one | 1 |
      | 二 | 22 |

      > a quote

      """;

  private final String text = SECTION.repeat(1 + LENGTH / SECTION.length()).substring(0, LENGTH);
  private final Dialect discord = new DiscordDialect(Mentions.NOBODY);
  private final Dialect slack = new SlackDialect(Mentions.NOBODY, SlackMeasure.CHARACTERS);
  private final Dialect mrkdwn = new MrkdwnDialect(Mentions.NOBODY);

  @Benchmark
  public String discord() {
    return discord.render(text);
  }

  @Benchmark
  public String slack() {
    return slack.render(text);
  }

  @Benchmark
  public String mrkdwn() {
    return mrkdwn.render(text);
  }

  /// Runs them and ends with status 1 where one takes longer than allowed.
  public static void main(String[] args) throws RunnerException {
    var options = new OptionsBuilder().include(RenderBenchmark.class.getSimpleName()).build();
    for (var result : new Runner(options).run()) {
      var times = result.getPrimaryResult();
      System.out.printf("%s: best %.0f µs, mean %.0f µs (at most %.0f)%n", times.getLabel(),
          times.getStatistics().getMin(), times.getStatistics().getMean(), MOST_MICROSECONDS);
      if (times.getStatistics().getMin() > MOST_MICROSECONDS) {
        System.exit(1);
      }
    }
  }
}
