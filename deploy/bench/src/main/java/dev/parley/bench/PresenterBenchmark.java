package dev.parley.bench;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.reply.Ability;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.PartLimits;
import dev.parley.core.reply.ReplyLimits;
import dev.parley.core.reply.ReplyPresenter;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.reply.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What a whole reply costs in presenter and splitter, edits and their rendering included: an answer in pieces of 4
/// characters, one each 25 ms of a moved clock, on a platform with 1.2 s between edits that takes 150 ms for each.
/// The figures are divided by the number of pieces; they must not grow with the text's length.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PresenterBenchmark {
  private static final int PIECE = 4;
  private static final long PIECE_EVERY = 25;
  private static final long CALL = 150;
  private static final double MOST_MICROS = 20;

  /// How long the answer is, in characters.
  @Param({"1000", "10000", "100000"})
  public int characters;

  /// The platform's kind: edits of at most 2,000 characters as on Discord, of 10,000 as on Slack, or growing messages
  /// of 9,000.
  @Param({"edit-2000", "edit-10000", "append-9000"})
  public String kind = "";

  private final List<CompletionEvent> pieces = new ArrayList<>();
  private ReplyLimits limits = limits("edit-2000");

  @Setup
  public void setUp() {
    String text = Answers.markdown(characters);
    for (int at = 0; at < text.length(); at += PIECE) {
      pieces.add(new CompletionEvent.Delta(
          0, text.substring(at, Math.min(text.length(), at + PIECE))));
    }
    limits = limits(kind);
  }

  /// One reply from its first piece to its end.
  @Benchmark
  public int reply() {
    ReplyPresenter presenter = ReplyPresenter.begin(limits, ReplySettings.DEFAULTS, "t");
    Play play = new Play(presenter);
    for (CompletionEvent piece : pieces) {
      presenter.accept(piece, play.now());
      play.pass(PIECE_EVERY);
    }
    presenter.stopped(play.now());
    while (!presenter.isComplete()) {
      play.pass(CALL);
    }
    return play.calls;
  }

  /// Runs it and prints the time per piece; ends with status 1 where the bound is passed.
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results = new Runner(new OptionsBuilder()
        .include(PresenterBenchmark.class.getSimpleName()).build()).run();
    double worst = 0;
    for (RunResult result : results) {
      int characters = Integer.parseInt(result.getParams().getParam("characters"));
      double micros = result.getPrimaryResult().getScore() * PIECE / characters;
      System.out.printf(Locale.ROOT, "%-12s %,8d characters: %.2f µs per piece (at most %.0f)%n",
          result.getParams().getParam("kind"), characters, micros, MOST_MICROS);
      worst = Math.max(worst, micros);
    }
    if (worst > MOST_MICROS) {
      System.exit(1);
    }
  }

  private static ReplyLimits limits(String kind) {
    String[] words = kind.split("-", -1);
    Set<Ability> abilities = words[0].equals("append")
        ? EnumSet.of(Ability.APPEND)
        : Set.of();
    PartLimits part = new PartLimits(Integer.parseInt(words[1]), Optional.empty());
    return new ReplyLimits(new PlainDialect(), part, Duration.ofMillis(1_200), abilities);
  }

  /// The platform and the clock.
  private static final class Play {
    private final ReplyPresenter presenter;
    private long millis;
    private long free;
    private Optional<Step.Act> flight = Optional.empty();
    private int calls;

    Play(ReplyPresenter presenter) {
      this.presenter = presenter;
    }

    Instant now() {
      return Instant.ofEpochMilli(millis);
    }

    void pass(long time) {
      millis += time;
      if (millis >= free && flight.isPresent()) {
        presenter.delivered(flight.orElseThrow().action(), new Delivery.Delivered("m" + calls),
            now());
        flight = Optional.empty();
      }
      if (presenter.next(now()) instanceof Step.Act act) {
        calls++;
        flight = Optional.of(act);
        free = millis + CALL;
      }
    }
  }
}
