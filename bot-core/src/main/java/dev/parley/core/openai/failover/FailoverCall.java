package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One question on its way to an endpoint that answers it. Everything happens on the asking thread; another may only
/// cancel, whatever the question waits for. `current` is published by being volatile.
final class FailoverCall implements CompletionCall {
  private static final Logger LOG = LoggerFactory.getLogger(FailoverCall.class);
  private static final int MOST_ATTEMPTS = 4;
  private static final int MOST_REPAIRS = 3;
  private static final Duration MOST_WAITING = Duration.ofSeconds(45);
  private static final int NOT_FOUND = 404;
  private static final CompletionFailure CANCELLED = new CompletionFailure.Cancelled("cancelled");

  private final FailoverClient client;
  private final CompletionRequest request;
  private final RandomGenerator random;
  private final String model;
  private final Cancellation cancellation = new Cancellation();
  private final AtomicBoolean called = new AtomicBoolean();
  private volatile Optional<CompletionCall> current = Optional.empty();
  private int attempts; // these five: the asking thread only
  private Optional<CompletionEvent> origin = Optional.empty();
  private Duration waited = Duration.ZERO;
  private Duration pause = Duration.ZERO;
  private CompletionRequest sent;

  FailoverCall(FailoverClient client, CompletionRequest request, RandomGenerator random) {
    this.client = client;
    this.request = request;
    this.sent = request;
    this.random = random;
    this.model = request.model().orElse("");
  }

  @Override
  public void stream(Consumer<CompletionEvent> events) {
    if (called.getAndSet(true)) {
      throw new IllegalStateException("a call is streamed once");
    }
    ask(events).ifPresent(why -> {
      origin.ifPresent(events);
      events.accept(new CompletionEvent.Failed(cancellation.isSet() ? CANCELLED : why));
    });
  }

  @Override
  public void cancel() {
    cancellation.set();
    current.ifPresent(CompletionCall::cancel);
  }

  /// @return why there is no answer; empty where the events said how it ended
  private Optional<CompletionFailure> ask(Consumer<CompletionEvent> events) {
    List<Lane> lanes = client.inOrder(model, request.affinity());
    if (lanes.isEmpty()) {
      return Optional.of(new CompletionFailure.Rejected(
          NOT_FOUND, "no endpoint serves the model " + model));
    }
    client.probes().asked();
    for (int i = 0;; i++) {
      Lane lane = lanes.get(i);
      boolean hasOther = lanes.stream().skip(i + 1L).anyMatch(other -> other.isReady(model));
      Optional<CompletionFailure> failure = ask(lane, hasOther, events);
      if (i == lanes.size() - 1 || failure.filter(RetryPolicy::isForAnother).isEmpty()) {
        return failure;
      }
      lane.heard(new RouteEvent.PassedOn(lane.route().name()));
    }
  }

  /// Asks one endpoint until it has answered or there is no sense in asking it again.
  private Optional<CompletionFailure> ask(
      Lane lane, boolean hasOther, Consumer<CompletionEvent> events) {
    lane.retries().asked();
    int repairs = 0;
    for (int retries = 0;; retries++) {
      int before = attempts;
      Optional<CompletionFailure> failure = attempt(lane, hasOther, events);
      while (repairs < MOST_REPAIRS && isRepaired(lane, failure)) {
        repairs++;
        lane.heard(new RouteEvent.Repaired(lane.route().name()));
        failure = attempt(lane, hasOther, events);
      }
      boolean wasSent = attempts > before;
      if (failure.isEmpty() || hasOther || lane.gate(model).isOnProbation()
          || !isWorthWaiting(failure.get(), retries)
          || (wasSent && !lane.retries().take())
          || cancellation.await(pause)) {
        return failure;
      }
      lane.heard(new RouteEvent.Retried(lane.route().name()));
    }
  }

  private Optional<CompletionFailure> attempt(
      Lane lane, boolean hasOther, Consumer<CompletionEvent> events) {
    if (cancellation.isSet()) {
      return Optional.of(CANCELLED);
    }
    ModelGate gate = lane.gate(model);
    RouteState state = gate.state();
    if (hasOther && !(state instanceof RouteState.Ready)) {
      return spared(lane, lane.refusal(state));
    }
    return gate.isOnProbation() ? probe(lane, state, events) : inTurn(lane, hasOther, events);
  }

  /// Asks in turn. Nobody waits for a place where another endpoint has one: this one may hang, and would hold up
  /// everybody.
  private Optional<CompletionFailure> inTurn(
      Lane lane, boolean hasOther, Consumer<CompletionEvent> events) {
    boolean hasPlace = hasOther ? lane.places().enterNow() : lane.places().enter(cancellation);
    if (!hasPlace) {
      return hasOther ? spared(lane, lane.busy()) : Optional.of(CANCELLED);
    }
    try {
      RouteState state = lane.gate(model).enter();
      return state instanceof RouteState.Ready
          ? exchange(lane, false, events)
          : spared(lane, lane.refusal(state));
    } finally {
      lane.places().leave();
    }
  }

  /// Asks as the one probe; everybody else is told at once. Where several endpoints are down, a question is as a rule
  /// the probe of one of them only.
  private Optional<CompletionFailure> probe(
      Lane lane, RouteState state, Consumer<CompletionEvent> events) {
    boolean isDue = state instanceof RouteState.Ready;
    if (!isDue && attempts > 0 && !client.probes().take()) {
      return spared(lane, lane.refusal(state));
    }
    RouteState now = lane.gate(model).enterAsProbe();
    if (!(now instanceof RouteState.Ready)) {
      return spared(lane, lane.refusal(now));
    }
    lane.places().enterAnyway();
    try {
      return exchange(lane, true, events);
    } finally {
      lane.places().leave();
    }
  }

  private static Optional<CompletionFailure> spared(Lane lane, CompletionFailure why) {
    lane.heard(new RouteEvent.Spared(lane.route().name()));
    return Optional.of(why);
  }

  private Optional<CompletionFailure> exchange(
      Lane lane, boolean isProbe, Consumer<CompletionEvent> events) {
    attempts++;
    sent = lane.gate(model).repairs().apply(request);
    CompletionCall call = lane.route().client().call(sent);
    current = Optional.of(call);
    if (cancellation.isSet()) {
      call.cancel();
    }
    Passing passing = new Exchange(lane, model, isProbe).stream(call, events);
    origin = passing.held();
    passing.usage().ifPresent(usage -> lane.gate(model).repairs().counted(usage, sent));
    if (passing.failure().isEmpty()) {
      client.affinity().remember(request.affinity(), lane);
    }
    Optional<CompletionFailure> unseen = passing.failure().filter(_ -> passing.isUnseen());
    unseen.ifPresent(why -> LOG.info("{} did not answer: {}",
        lane.route().name(), why.getClass().getSimpleName()));
    return unseen;
  }

  /// Whether the server said what to change, and it was learned.
  private boolean isRepaired(Lane lane, Optional<CompletionFailure> failure) {
    return failure.filter(why -> lane.gate(model).repairs().learn(why, sent)).isPresent();
  }

  /// Sets `pause` where it is.
  private boolean isWorthWaiting(CompletionFailure failure, int retries) {
    Optional<Duration> wait = RetryPolicy.again(failure, retries, random.nextDouble())
        .filter(one -> waited.plus(one).compareTo(MOST_WAITING) <= 0);
    pause = wait.orElse(Duration.ZERO);
    waited = waited.plus(pause);
    return wait.isPresent() && attempts < MOST_ATTEMPTS;
  }
}
