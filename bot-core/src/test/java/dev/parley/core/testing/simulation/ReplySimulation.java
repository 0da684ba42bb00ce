package dev.parley.core.testing.simulation;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyPace;
import dev.parley.core.testing.InMemoryStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Many replies in one workspace: they begin one after another, grow together for some rounds of edits, in which is
/// measured how old what people read is, and end within a few seconds. Deterministic: the seed is all the chance there
/// is. The presenter is the real one, the pace the one in memory, which answers as Redis does.
public final class ReplySimulation {
  /// From a call to its answer, at which people see what it shows.
  static final Duration ROUND_TRIP = Duration.ofMillis(150);

  private static final Duration BEGINNINGS = Duration.ofSeconds(20);
  private static final Duration ENDINGS = Duration.ofSeconds(20);
  private static final Duration LEAST_MEASURED = Duration.ofSeconds(60);
  private static final double SETTLING_ROUNDS = 1.5;
  private static final int MEASURED_ROUNDS = 3;

  private final Manners manners;
  private final Timeline time = new Timeline();
  private final SplittableRandom random;
  private final StrictPlatform platform;
  private final List<SimulatedReply> replies = new ArrayList<>();
  private int asked;

  private ReplySimulation(Manners manners, int count, long seed, List<Refusal> refusals) {
    this.manners = manners;
    this.random = new SplittableRandom(seed);
    Instant begin = time.now();
    this.platform = new StrictPlatform(manners, refusals.stream()
        .map(it -> new StrictPlatform.Trouble(begin.plus(it.at()), it.retryAfter())).toList());
    Pace pace = counted(InMemoryStores.ports(time.clock(), time.clock()::move).pace());
    var stage = new SimulatedReply.Stage(time, manners, platform, ROUND_TRIP);
    for (int i = 0; i < count; i++) {
      replies.add(new SimulatedReply(i, stage, new ReplyPace(pace, "r" + i), random.split()));
    }
  }

  /// The platform refuses one call from `at` after the beginning on, for `retryAfter`, for no reason of Parley's.
  public record Refusal(Duration at, Duration retryAfter) {}

  /// `replies` replies on a platform, to their ends.
  public static Outcome run(Manners manners, int replies, long seed) {
    return new ReplySimulation(manners, replies, seed, List.of()).play();
  }

  /// When the first reply's readers saw something new within the first `length`, in seconds, while the platform refuses.
  public static List<Double> changes(
      Manners manners, int replies, List<Refusal> refusals, Duration length) {
    ReplySimulation simulation = new ReplySimulation(manners, replies, 1, refusals);
    simulation.begin();
    simulation.pass(length);
    return simulation.replies.getFirst().readers().changes();
  }

  /// Every call that `replies` replies make from their beginnings to their ends, a line each, while the platform refuses.
  static List<String> calls(Manners manners, int replies, List<Refusal> refusals) {
    ReplySimulation simulation = new ReplySimulation(manners, replies, 1, refusals);
    Instant begin = simulation.time.now();
    simulation.begin();
    simulation.pass(Duration.ofSeconds(60));
    simulation.end();
    return simulation.platform.seen().stream()
        .map(call -> "%6.1f r%02d %s%s".formatted(seconds(Duration.between(begin, call.at())),
            call.reply(), said(call.action()), call.refused() ? " -> 429" : ""))
        .toList();
  }

  private static String said(ReplyAction action) {
    return switch (action) {
      case ReplyAction.Status(String line) -> "status " + line;
      case ReplyAction.Post(int _, MessageDraft draft) -> "post " + draft.text().length();
      case ReplyAction.Edit(int _, String _, MessageDraft draft) ->
        (draft.last() ? "last edit " : "edit ") + draft.text().length();
      case ReplyAction.Open(int _, String text) -> "open " + text.length();
      case ReplyAction.Append(int _, String _, String piece) -> "append " + piece.length();
      case ReplyAction.Finish(int _, String _, String _, MessageDraft draft) ->
        "finish " + draft.text().length();
      case ReplyAction.Delete _ -> "delete";
    };
  }

  private Outcome play() {
    begin();
    time.until(() -> replies.stream().allMatch(reply -> reply.readers().hasText()));
    Duration gap = manners.gap(replies.size());
    pass(Duration.ofNanos((long) (SETTLING_ROUNDS * gap.toNanos())).plusSeconds(5));
    replies.forEach(reply -> reply.readers().measure());
    int askedBefore = asked;
    int callsBefore = platform.calls();
    Duration rounds = gap.multipliedBy(MEASURED_ROUNDS);
    pass(rounds.compareTo(LEAST_MEASURED) > 0 ? rounds : LEAST_MEASURED);
    double staleness = replies.stream()
        .mapToDouble(reply -> reply.readers().staleness()).average().orElseThrow();
    double asks = (double) (asked - askedBefore) / (platform.calls() - callsBefore);
    int steady = platform.refused();
    double longest = end();
    return new Outcome(manners.name(), replies.size(), seconds(gap), seconds(ROUND_TRIP), staleness,
        asks, steady, platform.refused() - steady, longest);
  }

  private void begin() {
    for (int i = 0; i < replies.size(); i++) {
      time.after(BEGINNINGS.multipliedBy(i).dividedBy(replies.size()), replies.get(i)::write);
    }
  }

  /// Ends all, and gives how long it took after the last of the model's ends until all was shown.
  private double end() {
    for (SimulatedReply reply : replies) {
      time.after(Duration.ofNanos(random.nextLong(ENDINGS.toNanos())), reply::end);
    }
    double ended = time.seconds() + seconds(ENDINGS);
    time.until(() -> replies.stream().allMatch(SimulatedReply::isComplete));
    return Math.max(0, time.seconds() - ended);
  }

  private void pass(Duration length) {
    boolean[] over = new boolean[1];
    time.after(length, () -> over[0] = true);
    time.until(() -> over[0]);
  }

  private Pace counted(Pace pace) {
    return new Pace() {
      @Override
      public Duration take(PaceLimit limit, PaceClaim claim) {
        asked++;
        return pace.take(limit, claim);
      }

      @Override
      public void block(String key, Duration wait) {
        pace.block(key, wait);
      }
    };
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
