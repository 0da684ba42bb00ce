package dev.parley.bench;

import dev.parley.core.language.Language;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.settings.ReasoningShown;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long it takes from the moment the endpoint writes the first content to the moment the platform is called
/// with the first post, while many replies stream at once; the wait for a few characters is set to one character.
///
/// `main [AT_ONCE [ROUNDS [WARM_UP_ROUNDS]]]`
public final class FirstPost {
  private static final int CHUNKS_PER_SECOND = 20;
  private static final int SECONDS = 2;
  private static final long MILLIS = 1_000L * SECONDS;
  private static final Duration LONGEST_REPLY = Duration.ofSeconds(60);
  private static final ReplySettings AT_ONE_CHARACTER =
      new ReplySettings(new dev.parley.core.reply.FirstPost(
          1, ReplySettings.DEFAULTS.first().delay()), false, ReasoningShown.HIDDEN, 8,
          Language.ENGLISH);

  private final int atOnce;
  private final Rig rig;

  private FirstPost(int atOnce, Rig rig) {
    this.atOnce = atOnce;
    this.rig = rig;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int atOnce = Arguments.number(arguments, 0, 100);
    int rounds = Arguments.number(arguments, 1, 30);
    int warmUp = Arguments.number(arguments, 2, 20);
    try (Rig rig = Rig.open(Flow.of(CHUNKS_PER_SECOND, SECONDS), AT_ONE_CHARACTER)) {
      FirstPost program = new FirstPost(atOnce, rig);
      program.ask("w", warmUp);
      Usage usage = Usage.begin(rig.others());
      Spread times = Spread.of(program.ask("m", rounds));
      System.out.printf("%d replies, %d at once: first content to first post %s%n",
          atOnce * rounds, atOnce, times.millis());
      System.out.printf("processor: Parley %.2f cores; %s%n",
          usage.processorSeconds().getFirst() / usage.seconds(), usage.memory());
    }
  }

  /// As many people as replies at once, each asking anew when an answer has come; they begin evenly over the
  /// length of a reply, so that the first posts do not come together.
  private List<Long> ask(String name, int rounds) throws InterruptedException {
    List<Thread> people = new ArrayList<>();
    for (int person = 0; person < atOnce; person++) {
      int number = person;
      people.add(Thread.ofVirtual().start(() -> person(name, number, rounds)));
    }
    for (Thread person : people) {
      person.join();
    }
    return rig.platform().replies().stream()
        .filter(reply -> reply.asked().startsWith(name))
        .map(ShownReply::toFirstPost)
        .toList();
  }

  private void person(String name, int number, int rounds) {
    try {
      TimeUnit.MILLISECONDS.sleep(number * MILLIS / atOnce);
      for (int round = 0; round < rounds; round++) {
        String message = "%s%d-%d".formatted(name, number, round);
        rig.mention(message);
        if (!rig.platform().reply(message).awaitLast(LONGEST_REPLY)) {
          throw new IllegalStateException(message + " was not answered");
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
