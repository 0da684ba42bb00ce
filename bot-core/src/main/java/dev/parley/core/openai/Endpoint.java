package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.Cancelled;
import dev.parley.core.completion.CompletionFailure.Truncated;
import dev.parley.core.completion.CompletionRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;

/// One endpoint as its calls share it: how to ask it, and how to read its refusals. Safe for any number of
/// threads.
final class Endpoint implements AutoCloseable {
  private static final int OK = 200;
  private static final int FIRST_REFUSAL = 300;

  private final EndpointSettings settings;
  private final InstantSource clock;
  private final Requests requests;
  private final Details details;
  private final Failures failures;
  private final Transport transport;
  private final Sweeper sweeper = new Sweeper();

  Endpoint(EndpointSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.requests = new Requests(settings);
    this.details = new Details(settings.apiKey());
    this.failures = new Failures(details);
    this.transport = new Transport(settings.timeouts().connect(), details);
  }

  EndpointSettings settings() {
    return settings;
  }

  Failures failures() {
    return failures;
  }

  Sweeper sweeper() {
    return sweeper;
  }

  Watch watch() {
    return new Watch(settings.timeouts(), System::nanoTime);
  }

  /// The open body of a completion.
  InputStream complete(CompletionRequest request, String model, Watch watch)
      throws EndpointException {
    return accepted(requests.completion(request, model), watch);
  }

  /// The open body of the list of models.
  InputStream models(Watch watch) throws EndpointException {
    return accepted(requests.models(), watch);
  }

  /// Why reading stopped: who ended it, the reader's own interruption, or a connection that broke.
  CompletionFailure cut(IOException cause, Watch watch) {
    if (Thread.currentThread().isInterrupted()) {
      return watch.ending().orElse(new Cancelled("interrupted"));
    }
    return watch.ending().orElseGet(() -> new Truncated(details.of(cause)));
  }

  /// Ends every exchange under way.
  @Override
  public void close() {
    sweeper.watches().forEach(watch -> watch.end(new Cancelled("Parley is ending")));
    sweeper.close();
    transport.close();
  }

  private InputStream accepted(HttpRequest request, Watch watch) throws EndpointException {
    var response = transport.send(request, watch);
    if (response.statusCode() < OK || response.statusCode() >= FIRST_REFUSAL) {
      throw new EndpointException(refusal(response, watch));
    }
    return response.body();
  }

  private CompletionFailure refusal(HttpResponse<InputStream> response, Watch watch) {
    var error = ApiError.of("");
    try (var body = response.body()) {
      error = ErrorBody.read(body.readNBytes(ErrorBody.MAX_BODY));
    } catch (IOException e) {
      var ending = watch.ending();
      if (ending.isPresent()) {
        return ending.get();
      }
      // The status says enough without the body.
    }
    return failures.of(
        response.statusCode(),
        error,
        RetryAfter.read(name -> header(response, name), error.message(), clock.instant()));
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name);
  }
}
