package dev.parley.app.cli;

import dev.parley.app.health.HealthCheck;
import dev.parley.app.settings.AppSettings;
import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Parts whose model says what the test lays down; keeps what was asked of it.
final class RecordedParts implements Parts {
  private final List<CompletionEvent> events;
  private final List<HealthCheck> checks;
  private final List<CompletionRequest> requests = new ArrayList<>();
  private final List<String> happenings = new ArrayList<>();

  RecordedParts(List<CompletionEvent> events, List<HealthCheck> checks) {
    this.events = events;
    this.checks = checks;
  }

  static RecordedParts saying(CompletionEvent... events) {
    return new RecordedParts(List.of(events), List.of());
  }

  List<CompletionRequest> requests() {
    return requests;
  }

  List<String> happenings() {
    return happenings;
  }

  @Override
  public Running serve(Supplier<AppSettings> settings) {
    throw new StartException("Port 8080 is taken");
  }

  @Override
  public Asking ask(AppSettings settings) {
    happenings.add("opened");
    return new Asking() {
      @Override
      public CompletionClient client() {
        return RecordedParts.this::call;
      }

      @Override
      public void close() {
        happenings.add("closed");
      }
    };
  }

  @Override
  public Running endpoint(EndpointChoice choice) {
    throw new IllegalStateException("a fault of ours");
  }

  @Override
  public List<HealthCheck> checks(AppSettings settings) {
    return checks;
  }

  private CompletionCall call(CompletionRequest request) {
    requests.add(request);
    return new CompletionCall() {
      @Override
      public void stream(Consumer<CompletionEvent> consumer) {
        events.forEach(consumer);
      }

      @Override
      public void cancel() {
        happenings.add("cancelled");
      }
    };
  }
}
