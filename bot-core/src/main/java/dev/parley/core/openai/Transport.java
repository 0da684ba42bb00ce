package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.Cancelled;
import dev.parley.core.completion.CompletionFailure.Phase;
import dev.parley.core.completion.CompletionFailure.TimedOut;
import dev.parley.core.completion.CompletionFailure.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;

/// Sends requests and waits for the status line. HTTP/1.1 always: the JDK's upgrade to HTTP/2 breaks uvicorn
/// and LM Studio, and over TLS one connection would carry, and lose, every stream at once. Redirects are not
/// followed: a redirected POST with a key is a mistake in the settings. Safe for any number of threads.
///
/// A question is sent once. Where a connection closes before the answer begins, it may have been a kept one that
/// the server had given up, or a new one on which the server took the question and died; the JDK does not
/// tell which, and no count from outside proves it, because its pool drops connections by itself. Asking
/// again is the retry policy's to decide, which knows what was shown and what a second question costs.
final class Transport implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;
  private final Details details;

  Transport(Duration connect, Details details) {
    this.details = details;
    this.http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connect)
        .executor(threads)
        .build();
  }

  /// The answer, its body open and watched over.
  HttpResponse<InputStream> send(HttpRequest request, Watch watch) throws EndpointException {
    // A future only because it can be cancelled from another thread; this one waits here.
    var pending = http.sendAsync(request, _ -> new BodyPipe());
    watch.open(() -> pending.cancel(true));
    try {
      var response = pending.get();
      watch.open(() -> closeQuietly(response.body()));
      watch.progress(0);
      return response;
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw new EndpointException(new Cancelled("interrupted"));
    } catch (CancellationException e) {
      throw new EndpointException(watch.ending().orElse(new Cancelled("cancelled")));
    } catch (ExecutionException e) {
      throw failure(e, watch);
    }
  }

  /// Ends every exchange that is under way.
  @Override
  public void close() {
    http.shutdownNow();
    threads.shutdownNow();
  }

  private EndpointException failure(ExecutionException failed, Watch watch) {
    Throwable cause = failed.getCause() == null ? failed : failed.getCause();
    return new EndpointException(watch.ending().orElseGet(() -> failure(cause)));
  }

  private CompletionFailure failure(Throwable cause) {
    var detail = details.of(cause);
    return switch (cause) {
      case HttpConnectTimeoutException _ -> new TimedOut(Phase.CONNECT, detail);
      case HttpTimeoutException _ -> new TimedOut(Phase.HEADERS, detail);
      case ConnectException _,SSLException _ -> new Unreachable(detail);
      default -> new Unreachable(true, detail);
    };
  }

  private static void closeQuietly(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // It was to be closed, and whoever reads it learns that it is.
    }
  }
}
