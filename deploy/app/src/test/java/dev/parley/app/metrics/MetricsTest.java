package dev.parley.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.openai.failover.RouteEvent;
import dev.parley.core.openai.failover.RouteListener;
import dev.parley.core.openai.failover.RouteReport;
import dev.parley.core.openai.failover.RouteState;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a scrape holds: names that dashboards and alerts rely on, and nothing that people wrote.
class MetricsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Metrics metrics = new Metrics(new ModelLabels(Set.of("gpt-4")), "1.2.3");
  private List<RouteReport> reports = List.of();

  @AfterEach
  void end() {
    metrics.close();
  }

  @Test
  void requestsAreCountedByEndpointModelAndOutcome() {
    RouteListener questions = metrics.questions();
    questions.heard(asked("gpt-4", Optional.empty()));
    questions.heard(asked("gpt-4", Optional.empty()));
    questions.heard(asked("", Optional.of(new CompletionFailure.RateLimited(
        Optional.empty(), "busy with the secret plan"))));
    assertThat(scrape("")).contains(
        "parley_completions_requests_seconds_count{endpoint=\"one\",model=\"gpt-4\",outcome=\"answered\"} 2",
        "parley_completions_requests_seconds_sum{endpoint=\"one\",model=\"gpt-4\",outcome=\"answered\"} 2.0",
        "parley_completions_requests_seconds_count{endpoint=\"one\",model=\"default\",outcome=\"rate_limited\"} 1",
        "parley_completions_requests_seconds_bucket{endpoint=\"one\",model=\"gpt-4\",outcome=\"answered\",le=\"2.5\"} 2",
        "parley_completions_first_piece_seconds_count{endpoint=\"one\",model=\"gpt-4\"} 2")
        .doesNotContain("secret plan");
  }

  @Test
  void whatHappensOnTheWayIsCounted() {
    RouteListener questions = metrics.questions();
    questions.heard(new RouteEvent.Retried("one"));
    questions.heard(new RouteEvent.Repaired("one"));
    questions.heard(new RouteEvent.PassedOn("one"));
    questions.heard(new RouteEvent.Spared("two"));
    assertThat(scrape("")).contains(
        "parley_completions_retries_total{endpoint=\"one\"} 1.0",
        "parley_completions_repairs_total{endpoint=\"one\"} 1.0",
        "parley_completions_failovers_total{endpoint=\"one\"} 1.0",
        "parley_completions_spared_total{endpoint=\"two\"} 1.0");
  }

  @Test
  void theStateOfEveryEndpointIsSeen() {
    reports = List.of(new RouteReport("one", 3, 2, Map.of("gpt-4", new RouteState.Ready())),
        new RouteReport("two", 0, 0, Map.of("", new RouteState.Resting(Instant.EPOCH))));
    assertThat(scrape("")).contains(
        "parley_endpoint_state{endpoint=\"one\",model=\"gpt-4\",state=\"ready\"} 1.0",
        "parley_endpoint_state{endpoint=\"one\",model=\"gpt-4\",state=\"resting\"} 0.0",
        "parley_endpoint_state{endpoint=\"two\",model=\"default\",state=\"resting\"} 1.0",
        "parley_endpoint_able{endpoint=\"one\"} 1.0",
        "parley_endpoint_able{endpoint=\"two\"} 0.0",
        "parley_endpoint_in_flight{endpoint=\"one\"} 3.0",
        "parley_endpoint_waiting{endpoint=\"one\"} 2.0");
    reports = List.of(new RouteReport("one", 0, 0,
        Map.of("gpt-4", new RouteState.Resting(Instant.EPOCH))));
    assertThat(scrape("")).contains(
        "parley_endpoint_state{endpoint=\"one\",model=\"gpt-4\",state=\"ready\"} 0.0",
        "parley_endpoint_state{endpoint=\"one\",model=\"gpt-4\",state=\"resting\"} 1.0");
  }

  @Test
  void aModelThatTheSettingsDoNotNameIsNoLabel() {
    for (int i = 0; i < 1_000; i++) {
      metrics.questions().heard(asked("made-up-" + i, Optional.empty()));
    }
    assertThat(scrape("")).doesNotContain("made-up").contains(
        "parley_completions_requests_seconds_count{endpoint=\"one\",model=\"other\",outcome=\"answered\"} 1000");
  }

  @Test
  void theRunningMachineIsSeen() {
    assertThat(scrape("")).contains("jvm_memory_used_bytes{", "jvm_threads_live_threads ",
        "process_uptime_seconds ", "parley_version{version=\"1.2.3\"} 1.0");
  }

  @Test
  void aScraperThatKnowsOpenMetricsGetsIt() {
    assertThat(answer("application/openmetrics-text;version=1.0.0,text/plain;q=0.5").headers())
        .containsEntry("Content-Type",
            "application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(scrape("application/openmetrics-text;version=1.0.0")).endsWith("# EOF\n");
    assertThat(answer("*/*").headers())
        .containsEntry("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    assertThat(scrape("*/*")).doesNotContain("# EOF");
  }

  private static RouteEvent asked(String model, Optional<CompletionFailure> failure) {
    return new RouteEvent.Asked("one", model, failure,
        failure.isPresent() ? Optional.empty() : Optional.of(SECOND), SECOND);
  }

  private String scrape(String accept) {
    return new String(answer(accept).body(), StandardCharsets.UTF_8);
  }

  private Response.Whole answer(String accept) {
    var request =
        new Request("GET", "/metrics", Map.of(), Map.of(), Map.of("accept", accept), new byte[0]);
    return (Response.Whole) new MetricsRoutes(metrics, () -> reports).routes().getFirst().handler()
        .handle(request);
  }
}
