package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.health.Finding;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.openai.EndpointCheck;
import dev.parley.core.openai.failover.RouteReport;
import dev.parley.core.openai.failover.RouteState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whether an endpoint can work, and in which words.
class EndpointFindingTest {
  private static final Finding LISTED =
      EndpointFinding.of(new EndpointCheck.Listed(List.of("a", "b")));
  private static final RouteState RESTING = new RouteState.Resting(Instant.EPOCH);
  private static final RouteState READY = new RouteState.Ready();

  @Test
  void itListsItsModels() {
    assertThat(LISTED).isEqualTo(new Finding.Well("models: a, b"));
    assertThat(with(LISTED, Map.of("", READY))).isEqualTo(LISTED);
  }

  @Test
  void anOpenBreakerDecidesThoughModelsAreListed() {
    assertThat(with(LISTED, Map.of("", RESTING))).isEqualTo(new Finding.Failing(
        "models: a, b; its own model failed repeatedly and rests until 1970-01-01T00:00:00Z"));
  }

  @Test
  void questionsThatAllFailDecideThoughTheBreakerIsClosed() {
    assertThat(with(LISTED, Map.of("a", new RouteState.Failing(3)))).isEqualTo(
        new Finding.Failing("models: a, b; a answered none of its last 3 questions"));
  }

  @Test
  void aRefusedKeyDecides() {
    RouteState refused = new RouteState.Misconfigured(Instant.EPOCH,
        new CompletionFailure.Unauthorized("HTTP 401: no"));
    assertThat(with(LISTED, Map.of("a", refused))).isInstanceOf(Finding.Failing.class);
    assertThat(with(LISTED, Map.of("a", refused)).detail()).contains("misconfigured (HTTP 401");
  }

  @Test
  void oneModelThatIsWellIsEnough() {
    assertThat(with(LISTED, Map.of("a", RESTING, "b", READY))).isInstanceOf(
        Finding.Doubtful.class);
  }

  @Test
  void anEndpointThatIsThrottledCanWork() {
    assertThat(with(LISTED, Map.of("", new RouteState.Limited(Instant.EPOCH)))).isInstanceOf(
        Finding.Doubtful.class);
  }

  @Test
  void anEndpointThatListsNoModelsCanWork() {
    Finding unlisted = EndpointFinding.of(new EndpointCheck.Unlisted("HTTP 404"));
    assertThat(unlisted).isInstanceOf(Finding.Doubtful.class);
    assertThat(with(unlisted, Map.of("", RESTING))).isInstanceOf(Finding.Failing.class);
  }

  private static Finding with(Finding found, Map<String, RouteState> models) {
    return EndpointFinding.with(Optional.of(new RouteReport("one", 0, 0, models)), found);
  }
}
