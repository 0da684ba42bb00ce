package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.Cancelled;
import dev.parley.core.completion.CompletionFailure.Truncated;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.settings.Secret;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

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
    this.details = new Details(secrets(settings));
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

  /// The open answer to a completion.
  Opened complete(CompletionRequest request, String model, Watch watch) throws EndpointException {
    return accepted(requests.completion(request, model), watch);
  }

  /// The open list of models.
  Opened models(Watch watch) throws EndpointException {
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

  private Opened accepted(HttpRequest request, Watch watch) throws EndpointException {
    var response = transport.send(request, watch);
    var known = failures.of(RequestIds.of(name -> header(response, name)));
    if (response.statusCode() < OK || response.statusCode() >= FIRST_REFUSAL) {
      throw new EndpointException(refusal(response, known, watch));
    }
    return new Opened(response.body(), known);
  }

  private CompletionFailure refusal(
      HttpResponse<InputStream> response, Failures known, Watch watch) {
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
    var advice =
        ServerAdvice.read(name -> header(response, name), error.message(), clock.instant());
    return known.of(response.statusCode(), error, advice);
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name);
  }

  private static Secret[] secrets(EndpointSettings settings) {
    return Stream.concat(
        Stream.of(settings.apiKey()), settings.extras().headers().values().stream())
        .toArray(Secret[]::new);
  }

  /// An answer that was not refused; its failures name the request.
  record Opened(InputStream body, Failures failures) implements Closeable {
    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
