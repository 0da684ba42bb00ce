package dev.parley.core.openai;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionFailure.Cancelled;
import dev.parley.core.completion.CompletionRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One completion over HTTP. The caller's thread sends, reads, decodes and hands out the events; another
/// thread may only end it, through the [Watch].
final class OpenAiCall implements CompletionCall {
  private static final int BUFFER = 8 * 1024;

  private final Endpoint endpoint;
  private final Models models;
  private final CompletionRequest request;
  private final Watch watch;
  private final AtomicBoolean called = new AtomicBoolean();

  OpenAiCall(Endpoint endpoint, Models models, CompletionRequest request) {
    this.endpoint = endpoint;
    this.models = models;
    this.request = request;
    this.watch = endpoint.watch();
  }

  @Override
  public void stream(Consumer<CompletionEvent> events) {
    if (called.getAndSet(true)) {
      throw new IllegalStateException("a call is streamed once");
    }
    endpoint.sweeper().add(watch);
    try {
      watch.sent();
      exchange(events);
    } catch (EndpointException e) {
      events.accept(new Failed(e.failure()));
    } finally {
      endpoint.sweeper().remove(watch);
    }
  }

  @Override
  public void cancel() {
    watch.end(new Cancelled("cancelled"));
  }

  private void exchange(Consumer<CompletionEvent> events) throws EndpointException {
    var model = request.model().orElseGet(() -> models.standard(watch));
    var ending = watch.ending();
    if (ending.isPresent()) {
      throw new EndpointException(ending.get()); // cancelled before anything was sent
    }
    watch.sent();
    var opened = endpoint.complete(request, model, watch);
    var reader =
        new StreamReader(opened.failures(), AnswerBounds.of(request.options()), events);
    try (opened) {
      read(opened.body(), reader);
    } catch (IOException e) {
      reader.breakOff(endpoint.cut(e, watch));
    }
  }

  /// Reads to the body's end, also after the answer's, so that the connection can be used again; a server
  /// that keeps the body open is left when the watch's tail is over.
  private void read(InputStream body, StreamReader reader) throws IOException {
    var buffer = new byte[BUFFER];
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      reader.feed(buffer, 0, count);
      var answer = reader.answer();
      if (answer.isEnded() && !answer.isComplete()) {
        return; // failed: nothing of the rest is wanted
      }
      if (answer.isComplete()) {
        watch.complete();
      } else {
        watch.progress(answer.length());
      }
    }
    var ending = watch.ending();
    if (ending.isPresent()) {
      reader.breakOff(ending.get());
    } else {
      reader.end();
    }
  }
}
