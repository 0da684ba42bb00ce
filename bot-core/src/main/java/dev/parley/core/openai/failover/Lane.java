package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.openai.repair.Repairs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// One endpoint as all questions share it: its gates, its places, its retries. Any thread.
final class Lane {
  /// Only settings and commands name models; more than this are one gate's business together.
  private static final int MOST_MODELS = 200;

  private static final String OTHERS = "";

  private final Route route;
  private final InstantSource clock;
  private final RoutePlace place;
  private final InFlightLimit places;
  private final RetryBudget retries;
  private final Map<String, ModelGate> gates = new ConcurrentHashMap<>();

  Lane(Route route, RoutePlace place) {
    this.route = route;
    this.place = place;
    this.clock = place.clock();
    this.places = new InFlightLimit(route.mostInFlight());
    this.retries = RetryBudget.ofRetries(clock);
  }

  Route route() {
    return route;
  }

  InFlightLimit places() {
    return places;
  }

  Instant now() {
    return clock.instant();
  }

  void heard(RouteEvent event) {
    place.listener().heard(event);
  }

  RetryBudget retries() {
    return retries;
  }

  ModelGate gate(String model) {
    String known = gates.size() < MOST_MODELS || gates.containsKey(model) ? model : OTHERS;
    return gates.computeIfAbsent(known,
        one -> new ModelGate(
            new Repairs(
                one.isEmpty() ? route.name() : route.name() + "/" + one, clock,
                route.contextTokens(), place.calibrations()),
            clock));
  }

  boolean isReady(String model) {
    return gate(model).isReady();
  }

  /// Somebody answers at the endpoint's address.
  void reached() {
    gates.values().forEach(ModelGate::reached);
  }

  /// The question that had a place is over, with an answer.
  void answered(String model) {
    places.answered();
    gate(model).answered();
  }

  /// The question that had a place is over, without an answer.
  void failed(String model, CompletionFailure failure, boolean wasProbe) {
    if (failure instanceof CompletionFailure.RateLimited) {
      places.limited();
    }
    gate(model).ended(failure, wasProbe);
  }

  /// What a question is told that is not let in.
  CompletionFailure refusal(RouteState state) {
    return switch (state) {
      case RouteState.Limited(Instant until) -> new CompletionFailure.RateLimited(
          Optional.of(Duration.between(clock.instant(), until)),
          route.name() + " said to come later");
      case RouteState.Misconfigured(var _, CompletionFailure failure) -> failure;
      case RouteState.Resting(Instant until) -> new CompletionFailure.Unavailable(
          0, "%s failed repeatedly and rests until %s".formatted(route.name(), until));
      case RouteState.Ready _,RouteState.Failing _ -> busy(); // it became ready between two looks
    };
  }

  /// What a question is told that finds no place.
  CompletionFailure busy() {
    return new CompletionFailure.Unavailable(
        0, route.name() + " answers as many questions as it is asked at once");
  }

  RouteReport report() {
    return new RouteReport(route.name(), places.inFlight(), places.waiting(),
        gates.entrySet().stream().collect(
            Collectors.toMap(Map.Entry::getKey, gate -> gate.getValue().standing())));
  }
}
