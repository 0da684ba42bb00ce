package dev.parley.bench;

import dev.parley.core.markdown.MessageSplitter;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.markdown.SplitLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What cutting a growing answer into messages costs: a whole answer appended in deltas of four characters, printed per
/// delta, for answers of three lengths; and showing a full open part once, as an edit does.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SplitterBenchmark {
  private static final int DELTA = 4;
  private static final double MOST_PER_DELTA = 5_000;
  private static final String BLOCKS = """
      ## A heading

      Some *text* with **bold words**, `code`, a [link](https://example.org/a?b=c) and nothing else of note. \
      It goes on for a sentence or two, as answers do.

      1. The first item
         - one below it
      2. The second, which is somewhat longer than the first one was

      ```java
      for (int i = 0; i < 10; i++) {
        System.out.println(i);
      }
      ```

      | name | value |
      |------|-------|
      | one  | 1     |
      | two  | 2     |

      """;

  /// An answer of some length for messages of some size.
  @State(Scope.Thread)
  public static class Answer {
    @Param({"1000", "10000", "100000"})
    int length;

    @Param({"2000", "10000"})
    int size;

    private final List<String> deltas = new ArrayList<>();

    @Setup
    public void cut() {
      String text = text(length);
      for (int at = 0; at < length; at += DELTA) {
        deltas.add(text.substring(at, Math.min(length, at + DELTA)));
      }
    }
  }

  /// A message that is nearly full.
  @State(Scope.Thread)
  public static class FullPart {
    @Param({"2000", "10000"})
    int size;

    private MessageSplitter splitter = splitter(SplitLimits.SMALLEST);

    @Setup
    public void fill() {
      splitter = splitter(size);
      splitter.append(text(size - 100));
    }
  }

  /// The whole answer; the time is divided by its deltas in [#main].
  @Benchmark
  public int append(Answer answer) {
    MessageSplitter splitter = splitter(answer.size);
    answer.deltas.forEach(splitter::append);
    return splitter.length();
  }

  /// A character more, and what to show then.
  @Benchmark
  public int show(FullPart part) {
    part.splitter.append(" ");
    return part.splitter.shown(0).length();
  }

  /// Runs both and prints the time per delta and per edit; ends with status 1 where a bound is passed.
  public static void main(String[] args) throws RunnerException {
    var options =
        new OptionsBuilder().include(SplitterBenchmark.class.getSimpleName()).build();
    boolean isWithin = true;
    for (var result : new Runner(options).run()) {
      String length = result.getParams().getParam("length");
      String size = result.getParams().getParam("size");
      // What else the machine does can only add to a time: the best iteration counts.
      double time = result.getPrimaryResult().getStatistics().getMin();
      if (length == null) {
        System.out.printf("show a part of %s: %.0f µs%n", size, time / 1_000);
      } else {
        double perDelta = time * DELTA / Integer.parseInt(length);
        System.out.printf("%s characters in parts of %s: %.0f ns per delta%n", length, size,
            perDelta);
        isWithin &= perDelta <= MOST_PER_DELTA;
      }
    }
    System.exit(isWithin ? 0 : 1);
  }

  private static MessageSplitter splitter(int size) {
    return new MessageSplitter(SplitLimits.ofSize(size), new PlainDialect());
  }

  private static String text(int length) {
    return BLOCKS.repeat(length / BLOCKS.length() + 1).substring(0, length);
  }
}
