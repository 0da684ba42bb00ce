package dev.parley.core.openai.failover;

import dev.parley.core.completion.Calibrations;
import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.ModelWindow;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Asks several endpoints as one: the first that serves the model and works, in the order of the settings; the
/// next where it fails before anything of its answer was shown. A conversation stays where it was answered last.
/// No question is asked at two endpoints at once: each would charge for it. Safe for any number of threads.
public final class FailoverClient implements CompletionClient {
  private final List<Lane> lanes;
  private final Affinity affinity = new Affinity();
  private final RetryBudget probes;
  private final RandomGenerator random;

  /// A client over the routes, in their order of preference, that nobody listens to.
  ///
  /// @throws IllegalArgumentException where there is none
  public FailoverClient(List<Route> routes, InstantSource clock, RandomGenerator random) {
    this(routes, clock, random, RouteListener.NONE);
  }

  /// A client over the routes, in their order of preference, that forgets at its end how models count.
  ///
  /// @throws IllegalArgumentException where there is none
  public FailoverClient(
      List<Route> routes, InstantSource clock, RandomGenerator random, RouteListener listener) {
    this(routes, new RoutePlace(clock, random, listener, Calibrations.unkept(clock)));
  }

  /// A client over the routes, in their order of preference.
  ///
  /// @throws IllegalArgumentException where there is none
  public FailoverClient(List<Route> routes, RoutePlace place) {
    if (routes.isEmpty()) {
      throw new IllegalArgumentException("there is no endpoint to ask");
    }
    this.lanes = routes.stream().map(route -> new Lane(route, place)).toList();
    this.probes = RetryBudget.ofProbes(place.clock());
    this.random = place.random();
  }

  @Override
  public CompletionCall call(CompletionRequest request) {
    return new FailoverCall(this, request, random);
  }

  @Override
  public ModelWindow window(Optional<String> model, String affinity) {
    String name = model.orElse("");
    List<Lane> serving = inOrder(name, affinity);
    return serving.stream().filter(lane -> lane.isReady(name)).findFirst()
        .or(() -> serving.stream().findFirst())
        .map(lane -> lane.gate(name).repairs().window())
        .orElse(ModelWindow.UNKNOWN);
  }

  /// How every endpoint stands, in their order.
  public List<RouteReport> reports() {
    return lanes.stream().map(Lane::report).toList();
  }

  /// The endpoint of that name was reached otherwise: where it rests because nobody was there, it is asked again.
  public void reached(String name) {
    lanes.stream().filter(lane -> lane.route().name().equals(name)).forEach(Lane::reached);
  }

  /// What is left for probing a second endpoint with the same question.
  RetryBudget probes() {
    return probes;
  }

  Affinity affinity() {
    return affinity;
  }

  /// Those that serve the model: the conversation's own first where it works, then in the order of the settings.
  List<Lane> inOrder(String model, String conversation) {
    List<Lane> serving =
        new ArrayList<>(lanes.stream().filter(lane -> lane.route().serves(model)).toList());
    affinity.of(conversation).filter(lane -> lane.isReady(model)).ifPresent(
        own -> serving.sort(Comparator.comparing(lane -> lane != own)));
    return serving;
  }
}
