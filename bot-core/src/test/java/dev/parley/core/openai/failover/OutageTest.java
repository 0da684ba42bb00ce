package dev.parley.core.openai.failover;

import static dev.parley.core.openai.failover.Asking.AT_ONCE;
import static dev.parley.core.openai.failover.Asking.ask;
import static dev.parley.core.openai.failover.Asking.request;
import static dev.parley.core.openai.failover.Asking.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.testing.MovedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What every endpoint's outage costs, and how it ends.
class OutageTest {
  private static final CompletionFailure AWAY = new CompletionFailure.Unreachable("refused");
  private static final CompletionFailure NO_KEY = new CompletionFailure.Unauthorized("no key");

  private final MovedClock clock = new MovedClock();
  private final PlayedEndpoint first = new PlayedEndpoint("first");
  private final PlayedEndpoint second = new PlayedEndpoint("second");
  private final List<RouteEvent> heard = new ArrayList<>();
  private final FailoverClient client = new FailoverClient(
      List.of(first.route(), second.route()), clock, AT_ONCE, heard::add);

  @Test
  void anOutageOfEveryEndpointIsNotAmplified() {
    first.fails(AWAY, 1_000);
    second.fails(AWAY, 1_000);
    for (int i = 0; i < 200; i++) {
      assertThat(answer()).isIn(" Unreachable", " Unavailable");
    }
    assertThat(first.asked() + second.asked()).as("requests for 200 questions").isLessThan(240);
  }

  @Test
  void wrongKeysOfEveryEndpointAreNotAmplified() {
    first.fails(NO_KEY, 1_000);
    second.fails(NO_KEY, 1_000);
    for (int i = 0; i < 200; i++) {
      assertThat(answer()).isEqualTo(" Unauthorized");
    }
    assertThat(first.asked() + second.asked()).as("requests for 200 questions").isLessThan(240);
  }

  @Test
  void whoAsksAgainIsAnsweredByWhicheverEndpointWasMended() {
    first.fails(AWAY, 1_000);
    second.fails(AWAY, 4);
    answer();
    answer();
    assertThat(state("second")).isInstanceOf(RouteState.Resting.class);
    answer();
    assertThat(answer()).as("the second is well again").isEqualTo("second");
    assertThat(answer()).isEqualTo("second");
  }

  @Test
  void oneQuestionProbesAndTheOthersAreToldAtOnce() throws InterruptedException {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    PlayedEndpoint only = new PlayedEndpoint("only").fails(AWAY, 3);
    FailoverClient alone = new FailoverClient(
        List.of(new Route("only", only, Set.of(), 1)), clock, AT_ONCE);
    ask(alone, request("", ""));
    only.hangsUntil(hangs, begun);
    Thread probe = Thread.ofVirtual().start(() -> ask(alone, request("", "")));
    begun.await();
    for (int i = 0; i < 10; i++) {
      assertThat(text(ask(alone, request("", "")))).isEqualTo(" Unavailable");
    }
    assertThat(only.asked()).isEqualTo(4);
    only.hangsUntil(new CountDownLatch(0), begun);
    clock.move(ProbeSlot.HOLDS);
    assertThat(text(ask(alone, request("", "")))).as("a probe that hangs locks nobody out")
        .isEqualTo("only");
    hangs.countDown();
    probe.join();
  }

  @Test
  void aProbeThatIsBeingAnsweredLetsTheOthersIn() {
    PlayedEndpoint only = new PlayedEndpoint("only").fails(AWAY, 3);
    FailoverClient alone = new FailoverClient(List.of(only.route()), clock, AT_ONCE);
    ask(alone, request("", ""));
    List<String> meanwhile = new ArrayList<>();
    alone.call(request("", "")).stream(event -> {
      if (event instanceof CompletionEvent.Delta) {
        meanwhile.add(text(ask(alone, request("", ""))));
        meanwhile.add(text(ask(alone, request("", ""))));
      }
    });
    assertThat(meanwhile).containsExactly("only", "only");
  }

  @Test
  void aQuestionThatIsRefusedShowsThatTheServerReadsAgain() {
    PlayedEndpoint only = new PlayedEndpoint("only").fails(AWAY, 3)
        .fails(new CompletionFailure.Rejected(400, "messages", "", "no"), 1);
    FailoverClient alone = new FailoverClient(List.of(only.route()), clock, AT_ONCE);
    ask(alone, request("", ""));
    assertThat(text(ask(alone, request("", "")))).isEqualTo(" Rejected");
    assertThat(alone.reports().getFirst().models().get("")).isNotInstanceOf(
        RouteState.Resting.class);
  }

  @Test
  void aWebPageInPlaceOfAnAnswerIsMisconfigured() {
    first.fails(new CompletionFailure.Malformed(true, "a web page"), 1);
    assertThat(answer()).isEqualTo("second");
    assertThat(answer()).isEqualTo("second");
    assertThat(first.asked()).isEqualTo(1);
    assertThat(state("first")).isInstanceOf(RouteState.Misconfigured.class);
  }

  @Test
  void anAnswerThatBeganBeforeTheRefusalChangesNothing() {
    client.call(request("", "")).stream(event -> {
      if (event instanceof CompletionEvent.Delta) {
        first.fails(NO_KEY, 1);
        assertThat(answer()).isEqualTo("second");
      }
    });
    assertThat(state("first")).isInstanceOf(RouteState.Misconfigured.class);
  }

  @Test
  void oneFailedQuestionSaysNothingOfAnEndpoint() {
    first.fails(new CompletionFailure.Unavailable(500, "oops"), 1);
    answer();
    assertThat(report("first").isAble()).isTrue();
    assertThat(state("first")).isEqualTo(new RouteState.Ready());
  }

  @Test
  void threeFailedQuestionsInARowDoHoweverFarApart() {
    first.fails(new CompletionFailure.Unavailable(500, "oops"), 3);
    for (int i = 0; i < 3; i++) {
      answer();
      clock.move(Duration.ofMinutes(2));
    }
    assertThat(state("first")).isEqualTo(new RouteState.Failing(3));
    assertThat(report("first").isAble()).isFalse();
    assertThat(report("second").isAble()).isTrue();
    assertThat(answer()).as("it is asked all the same").isEqualTo("first");
    assertThat(report("first").isAble()).isTrue();
  }

  @Test
  void whatFailedLongAgoMayBeWellAgain() {
    first.fails(AWAY, 3);
    answer();
    answer();
    answer();
    assertThat(report("first").isAble()).isFalse();
    clock.move(Duration.ofSeconds(20));
    assertThat(report("first").isAble()).as("its rest is over, and nobody asked").isFalse();
    clock.move(Duration.ofMinutes(5));
    assertThat(report("first").isAble()).isTrue();
  }

  @Test
  void whatWasAwayIsAskedAgainOnceSomebodyIsThere() {
    first.fails(AWAY, 3);
    answer();
    answer();
    answer();
    client.reached("first");
    assertThat(report("first").isAble()).isTrue();
    assertThat(answer()).isEqualTo("first");
  }

  @Test
  void whatTakesConnectionsAndClosesThemIsNotMendedByBeingThere() {
    first.fails(new CompletionFailure.Unreachable(true, "reset"), 3);
    answer();
    answer();
    answer();
    client.reached("first");
    assertThat(report("first").isAble()).isFalse();
    assertThat(answer()).isEqualTo("second");
  }

  @Test
  void aModelThatIsNotThereIsNotTheEndpointsFault() {
    first.fails(new CompletionFailure.Rejected(404, "", "model_not_found", "no gpt-9"), 1);
    ask(client, request("gpt-9", ""));
    assertThat(report("first").isAble()).isTrue();
    first.fails(new CompletionFailure.Rejected(404, "404 page not found"), 1);
    answer();
    assertThat(report("first").isAble()).as("its own model is not there").isFalse();
    ask(client, request("gpt-4", ""));
    assertThat(report("first").isAble()).as("one of its models is well").isTrue();
  }

  @Test
  void whatHappensIsHeard() {
    first.fails(AWAY, 1);
    answer();
    assertThat(heard).hasSize(3);
    assertThat(heard.getFirst()).isEqualTo(new RouteEvent.Asked(
        "first", "", Optional.of(AWAY), Optional.empty(), Duration.ZERO));
    assertThat(heard.get(1)).isEqualTo(new RouteEvent.PassedOn("first"));
    assertThat(heard.getLast()).isEqualTo(new RouteEvent.Asked("second", "",
        Optional.empty(), Optional.of(Duration.ZERO), Duration.ZERO));
  }

  @Test
  void whoFailedIsToldAndIsNoBeginningOfAnAnswer() {
    CompletionEvent.Origin origin = new CompletionEvent.Origin("id", "gpt-4", "", 0);
    first.says(origin, new CompletionEvent.Failed(AWAY));
    assertThat(answer()).isEqualTo("second");
    PlayedEndpoint only = new PlayedEndpoint("only").says(
        origin, new CompletionEvent.Failed(new CompletionFailure.Filtered("no")));
    FailoverClient alone = new FailoverClient(List.of(only.route()), clock, AT_ONCE);
    assertThat(ask(alone, request("", ""))).hasSize(2).startsWith(origin);
  }

  private String answer() {
    return text(ask(client, request("", "")));
  }

  private RouteReport report(String name) {
    return client.reports().stream().filter(report -> report.name().equals(name)).findFirst()
        .orElseThrow();
  }

  private RouteState state(String name) {
    return report(name).models().getOrDefault("", new RouteState.Ready());
  }
}
