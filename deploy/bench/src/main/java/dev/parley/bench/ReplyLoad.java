package dev.parley.bench;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.ReplySettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Many replies that stream at once, in one process: whether every one is complete, and whether it keeps the
/// endpoint's pace.
///
/// `main [REPLIES [CHUNKS_PER_SECOND [SECONDS]]]`; ends with status 1 where a reply is not complete.
public final class ReplyLoad {
  /// The mentions come evenly over this long: so many people do not speak in one instant.
  private static final Duration RAMP = Duration.ofSeconds(5);

  private static final int WARM_UP_REPLIES = 300;
  private static final int WARM_UP_SECONDS = 8;
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final int MOST_LATE = 5; // times the planned length, then the run is given up

  private final int replies;
  private final Flow flow;
  private final Rig rig;

  private ReplyLoad(int replies, Flow flow, Rig rig) {
    this.replies = replies;
    this.flow = flow;
    this.rig = rig;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int replies = Arguments.number(arguments, 0, 2_000);
    int pace = Arguments.number(arguments, 1, 5);
    Flow flow = Flow.of(pace, Arguments.number(arguments, 2, 60));
    warmUp(Flow.of(4.0 * pace, WARM_UP_SECONDS));
    boolean complete;
    try (Rig rig = Rig.open(flow, ReplySettings.DEFAULTS)) {
      complete = new ReplyLoad(replies, flow, rig).run();
    }
    if (!complete) {
      System.exit(1); // not before the rig is closed, or its processes would stay
    }
  }

  /// A service that is asked so much has run for a while: what is measured is compiled code.
  private static void warmUp(Flow flow) throws IOException, InterruptedException {
    try (Rig rig = Rig.open(flow, ReplySettings.DEFAULTS)) {
      ReplyLoad load = new ReplyLoad(WARM_UP_REPLIES, flow, rig);
      load.mentions();
      load.awaitEnd(System.nanoTime() + MOST_LATE * flow.nanos());
    }
  }

  private boolean run() throws IOException, InterruptedException {
    Usage usage = Usage.begin(rig.others());
    mentions();
    awaitEnd(System.nanoTime() + MOST_LATE * flow.nanos());
    double seconds = usage.seconds();
    List<Double> cpu = usage.processorSeconds();
    String memory = usage.memory();
    reportPace();
    reportPlatform(seconds);
    long chunks = (long) replies * flow.chunks();
    System.out.printf(
        "processor: Parley %.1f s, %.2f cores, %.0f µs per chunk; endpoint %.2f cores, Redis %.2f cores%n",
        cpu.get(0), cpu.get(0) / seconds, cpu.get(0) * 1e6 / chunks,
        cpu.get(1) / seconds, cpu.get(2) / seconds);
    System.out.println("memory: " + memory);
    return reportCompleteness();
  }

  private void mentions() throws InterruptedException {
    long begin = System.nanoTime();
    for (int i = 0; i < replies; i++) {
      TimeUnit.NANOSECONDS.sleep(begin + i * RAMP.toNanos() / replies - System.nanoTime());
      String message = "m" + i;
      Thread.ofVirtual().start(() -> rig.mention(message));
    }
  }

  private void awaitEnd(long deadline) throws InterruptedException {
    while ((rig.completions().ended() < replies || rig.bot().turnsInFlight() > 0)
        && System.nanoTime() < deadline) {
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
  }

  private void reportPace() {
    var arrivals = rig.completions().arrivals();
    Spread paces =
        Spread.of(
            arrivals.stream().map(a -> (a.pieces() - 1) * 1e9 / (a.last() - a.first())).toList());
    System.out.printf(
        "%d replies, %d of them at once, at %.1f chunks/s for %.0f s: reached %.2f at the median,"
            + " %.2f at the slowest%n",
        replies, rig.completions().mostAtOnce(), flow.chunksPerSecond(), flow.nanos() / 1e9,
        paces.at(0.5), paces.at(0));
    System.out.println("last chunk, endpoint behind its plan: " + Spread.of(
        arrivals.stream().map(a -> a.writtenLast() - a.writtenFirst() - flow.nanos()).toList())
        .millis());
    System.out.println("last chunk, from its writing to the bot:  " + Spread.of(
        arrivals.stream().map(a -> a.last() - a.writtenLast()).toList()).millis());
  }

  private void reportPlatform(double seconds) {
    var counts = rig.platform().counts();
    System.out.printf(
        "platform: %d posts, %d edits, %.0f edits/s; %d too long, %d too soon; %d mentions refused and sent again%n",
        counts.posts(), counts.edits(), counts.edits() / seconds, counts.tooLong(),
        counts.tooSoon(), rig.platform().refused());
  }

  private boolean reportCompleteness() {
    int ended = rig.completions().ended();
    int inFlight = rig.bot().turnsInFlight();
    if (ended != replies || inFlight != 0) {
      System.out.printf("given up: %d streams ended, %d turns in flight%n", ended, inFlight);
    }
    String text = PacedEndpoint.text(flow.chunks());
    String letters = text.replaceAll("\\s", "");
    long shown = rig.platform().replies().stream()
        .filter(reply -> isWhole(reply.letters(), letters))
        .count();
    long remembered = IntStream.range(0, replies).filter(i -> isRemembered("m" + i, text)).count();
    System.out.printf(
        "complete on the platform %d of %d, remembered as done with every character %d of %d%n",
        shown, replies, remembered, replies);
    var counts = rig.platform().counts();
    return shown == replies && remembered == replies && counts.tooLong() + counts.tooSoon() == 0;
  }

  private boolean isRemembered(String message, String text) {
    List<Exchange> exchanges = rig.bot().read(Rig.conversation(message)).exchanges();
    return exchanges.size() == 1
        && exchanges.getFirst().state() == ReplyState.DONE
        && exchanges.getFirst().messages().getLast() instanceof ChatMessage.Assistant answer
        && isWhole(answer.text(), text);
  }

  /// Whether `answer` is `text` between two stamps.
  private static boolean isWhole(String answer, String text) {
    return answer.contains(text) && answer.replace(text, "").matches("@\\d+\\s*@\\d+\\s*");
  }
}
