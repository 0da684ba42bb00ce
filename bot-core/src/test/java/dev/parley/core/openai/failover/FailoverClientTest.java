package dev.parley.core.openai.failover;

import static dev.parley.core.openai.failover.Asking.AT_ONCE;
import static dev.parley.core.openai.failover.Asking.ask;
import static dev.parley.core.openai.failover.Asking.request;
import static dev.parley.core.openai.failover.Asking.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Sampling;
import dev.parley.core.testing.MovedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which endpoint is asked, and how often, whatever the endpoints do.
class FailoverClientTest {
  private static final CompletionFailure DOWN = new CompletionFailure.Unavailable(503, "down");
  private static final CompletionFailure AWAY = new CompletionFailure.Unreachable("refused");

  private final MovedClock clock = new MovedClock();
  private final PlayedEndpoint first = new PlayedEndpoint("first");
  private final PlayedEndpoint second = new PlayedEndpoint("second");
  private final FailoverClient client =
      new FailoverClient(List.of(first.route(), second.route()), clock, AT_ONCE);

  @Test
  void theFirstIsAskedWhileItWorks() {
    assertThat(answer()).isEqualTo("first");
    assertThat(second.asked()).isZero();
  }

  static Stream<CompletionFailure> forAnother() {
    return Stream.of(DOWN, AWAY,
        new CompletionFailure.RateLimited(Optional.empty(), "busy"),
        new CompletionFailure.Unauthorized("no key"),
        new CompletionFailure.TimedOut(CompletionFailure.Phase.FIRST_CONTENT, "silent"),
        new CompletionFailure.Malformed("a web page"),
        new CompletionFailure.Truncated("closed"),
        new CompletionFailure.Rejected(302, "elsewhere"),
        new CompletionFailure.Rejected(404, "no such model"));
  }

  @ParameterizedTest
  @MethodSource("forAnother")
  void theNextIsAskedAtOnceWhereAnotherMayAnswer(CompletionFailure failure) {
    first.fails(failure, 1);
    assertThat(answer()).isEqualTo("second");
    assertThat(first.asked()).isEqualTo(1);
  }

  static Stream<CompletionFailure> forNobody() {
    return Stream.of(
        new CompletionFailure.Rejected(400, "bad"),
        new CompletionFailure.Filtered("no"),
        new CompletionFailure.ContextTooLong("long"),
        new CompletionFailure.Cancelled("stop"));
  }

  @ParameterizedTest
  @MethodSource("forNobody")
  void aQuestionThatWasRefusedIsNotAskedElsewhere(CompletionFailure failure) {
    first.fails(failure, 1);
    assertThat(failure()).isEqualTo(failure);
    assertThat(second.asked()).isZero();
  }

  @Test
  void nothingIsAskedAgainOnceTextWasShown() {
    first.breaksOff("half an ans", new CompletionFailure.Truncated("cut"));
    assertThat(answer()).isEqualTo("half an ans Truncated");
    assertThat(first.asked()).isEqualTo(1);
    assertThat(second.asked()).isZero();
  }

  @Test
  void theLastIsAskedAgainTwiceAtMost() {
    first.fails(DOWN, 1);
    second.fails(DOWN, 9);
    assertThat(failure()).isEqualTo(DOWN);
    assertThat(first.asked()).isEqualTo(1);
    assertThat(second.asked()).isEqualTo(3);
  }

  @Test
  void anOutageIsNotAmplified() {
    PlayedEndpoint only = new PlayedEndpoint("only").fails(DOWN, 1_000);
    FailoverClient alone = new FailoverClient(List.of(only.route()), clock, AT_ONCE);
    for (int i = 0; i < 100; i++) {
      ask(alone, request("", ""));
    }
    assertThat(only.asked()).as("each once, one in five again, and five a minute")
        .isBetween(100, 126);
  }

  @Test
  void aShortRateLimitOfTheOnlyEndpointIsWaitedFor() {
    PlayedEndpoint only = new PlayedEndpoint("only").fails(
        new CompletionFailure.RateLimited(Optional.of(Duration.ZERO), "later"), 2);
    FailoverClient alone = new FailoverClient(List.of(only.route()), clock, AT_ONCE);
    assertThat(text(ask(alone, request("", "")))).isEqualTo("only");
    assertThat(only.asked()).isEqualTo(3);
  }

  @Test
  void whatCannotBeReachedThreeTimesRestsAndIsProbedByOneQuestion() {
    first.fails(AWAY, 4);
    for (int i = 0; i < 10; i++) {
      assertThat(answer()).isEqualTo("second");
    }
    assertThat(first.asked()).isEqualTo(3);
    assertThat(state("first")).isInstanceOf(RouteState.Resting.class);
    clock.move(Duration.ofSeconds(16));
    assertThat(answer()).as("the probe fails").isEqualTo("second");
    clock.move(Duration.ofSeconds(16));
    assertThat(first.asked()).as("it rests twice as long now").isEqualTo(4);
    assertThat(answer()).isEqualTo("second");
    clock.move(Duration.ofSeconds(16));
    assertThat(answer()).isEqualTo("first");
    assertThat(state("first")).isEqualTo(new RouteState.Ready());
  }

  @Test
  void aWrongKeyIsNotTriedAgainForFiveMinutes() {
    first.fails(new CompletionFailure.Unauthorized("no credit"), 1);
    assertThat(answer()).isEqualTo("second");
    assertThat(answer()).isEqualTo("second");
    assertThat(first.asked()).isEqualTo(1);
    assertThat(state("first")).isInstanceOf(RouteState.Misconfigured.class);
    clock.move(Duration.ofMinutes(5));
    assertThat(answer()).isEqualTo("first");
  }

  @Test
  void theOnlyEndpointIsProbedByWhoeverAsks() {
    PlayedEndpoint only = new PlayedEndpoint("only").fails(AWAY, 3);
    FailoverClient alone = new FailoverClient(List.of(only.route()), clock, AT_ONCE);
    assertThat(text(ask(alone, request("", "")))).isEqualTo(" Unreachable");
    assertThat(text(ask(alone, request("", "")))).as("it is back").isEqualTo("only");
    assertThat(alone.reports().getFirst().models()).containsValue(new RouteState.Ready());
    only.fails(new CompletionFailure.Unauthorized("no key"), 1);
    assertThat(text(ask(alone, request("", "")))).isEqualTo(" Unauthorized");
    assertThat(text(ask(alone, request("", "")))).as("the key was mended").isEqualTo("only");
  }

  @Test
  void aRateLimitIsObeyedToTheSecond() {
    first.fails(new CompletionFailure.RateLimited(Optional.of(Duration.ofSeconds(90)), "later"), 1);
    assertThat(answer()).isEqualTo("second");
    clock.move(Duration.ofSeconds(89));
    assertThat(answer()).isEqualTo("second");
    clock.move(Duration.ofSeconds(1));
    assertThat(answer()).isEqualTo("first");
  }

  @Test
  void aLongRateLimitOfTheOnlyEndpointIsSaidWithItsTime() {
    PlayedEndpoint only = new PlayedEndpoint("only").fails(
        new CompletionFailure.RateLimited(Optional.of(Duration.ofSeconds(90)), "later"), 1);
    FailoverClient alone = new FailoverClient(List.of(only.route()), clock, AT_ONCE);
    ask(alone, request("", ""));
    clock.move(Duration.ofSeconds(30));
    assertThat(ask(alone, request("", "")).getLast()).isInstanceOfSatisfying(
        CompletionEvent.Failed.class, failed -> assertThat(failed.failure()).isInstanceOfSatisfying(
            CompletionFailure.RateLimited.class,
            limited -> assertThat(limited.retryAfter()).contains(Duration.ofSeconds(60))));
    assertThat(only.asked()).isEqualTo(1);
  }

  @Test
  void aConversationStaysWhereItWasAnsweredLast() {
    first.fails(DOWN, 1);
    assertThat(text(ask(client, request("", "thread")))).isEqualTo("second");
    assertThat(text(ask(client, request("", "thread")))).isEqualTo("second");
    assertThat(text(ask(client, request("", "another")))).isEqualTo("first");
  }

  @Test
  void aModelIsAskedForWhereItIsServed() {
    FailoverClient served = new FailoverClient(
        List.of(first.route("small"), second.route("small", "large")), clock, AT_ONCE);
    assertThat(text(ask(served, request("large", "")))).isEqualTo("second");
    assertThat(text(ask(served, request("small", "")))).isEqualTo("first");
    assertThat(ask(served, request("huge", ""))).singleElement().asString()
        .contains("no endpoint serves the model huge");
  }

  @Test
  void oneModelsTroubleIsNotAnothers() {
    first.fails(AWAY, 3);
    for (int i = 0; i < 4; i++) {
      ask(client, request("large", ""));
    }
    assertThat(first.asked()).isEqualTo(3);
    assertThat(text(ask(client, request("small", "")))).isEqualTo("first");
  }

  @Test
  void aFieldThatTheServerRefusesIsLeftOutFromThenOn() {
    first.fails(new CompletionFailure.Rejected(400, "temperature", "unsupported_value", "no"), 1);
    CompletionRequest warm = new CompletionRequest(
        Optional.empty(), request("", "").messages(),
        CompletionOptions.NONE.with(
            Sampling.of(Optional.of(0.7), Optional.empty(), Optional.empty())));
    assertThat(text(ask(client, warm))).isEqualTo("first");
    assertThat(first.asked()).isEqualTo(2);
    assertThat(first.last().options().sampling().temperature()).isEmpty();
    assertThat(text(ask(client, warm))).isEqualTo("first");
    assertThat(first.asked()).as("it was learned").isEqualTo(3);
  }

  @Test
  void atMostThreeRewritesAreTried() {
    for (String field : List.of("temperature", "top_p", "seed", "user")) {
      first.fails(new CompletionFailure.Rejected(400, field, "unsupported_parameter", "no"), 1);
    }
    CompletionRequest picky = new CompletionRequest(
        Optional.empty(), request("", "").messages(),
        CompletionOptions.NONE.withUser("u").with(
            Sampling.of(Optional.of(0.7), Optional.of(0.5), Optional.of(1L))));
    assertThat(text(ask(client, picky))).isEqualTo(" Rejected");
    assertThat(first.asked()).isEqualTo(4);
  }

  @Test
  void aQuotaThatIsUsedUpIsNotWaitedFor() {
    first.fails(new CompletionFailure.RateLimited(Optional.empty(), true, "quota"), 1);
    assertThat(answer()).isEqualTo("second");
    assertThat(state("first")).isInstanceOf(RouteState.Misconfigured.class);
  }

  @Test
  void nobodyWaitsForAnEndpointThatHangsWhereAnotherIsReady() throws InterruptedException {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    PlayedEndpoint full = new PlayedEndpoint("full").hangsUntil(hangs, begun);
    FailoverClient two = new FailoverClient(
        List.of(new Route("full", full, Set.of(), 1), second.route()), clock, AT_ONCE);
    Thread first = Thread.ofVirtual().start(() -> ask(two, request("", "")));
    begun.await();
    assertThat(text(ask(two, request("", "")))).isEqualTo("second");
    hangs.countDown();
    first.join();
    assertThat(text(ask(two, request("", "")))).isEqualTo("full");
  }

  @Test
  void aCallIsCancelledBeforeItIsSent() {
    CompletionCall call = client.call(request("", ""));
    call.cancel();
    List<CompletionEvent> events = new ArrayList<>();
    call.stream(events::add);
    assertThat(events).singleElement().isInstanceOfSatisfying(CompletionEvent.Failed.class,
        failed -> assertThat(failed.failure()).isInstanceOf(CompletionFailure.Cancelled.class));
    assertThat(first.asked()).isZero();
  }

  @Test
  void thereIsSomebodyToAsk() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FailoverClient(List.of(), clock, AT_ONCE));
  }

  private RouteState state(String name) {
    return client.reports().stream()
        .filter(report -> report.name().equals(name))
        .findFirst().orElseThrow().models().getOrDefault("", new RouteState.Ready());
  }

  private String answer() {
    return text(ask(client, request("", "")));
  }

  private CompletionFailure failure() {
    return ((CompletionEvent.Failed) ask(client, request("", "")).getLast()).failure();
  }
}
