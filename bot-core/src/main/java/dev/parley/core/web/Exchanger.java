package dev.parley.core.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes each request from the JDK's server through its route to its answer.
///
/// Whatever it throws makes the JDK's server cut the connection, which is what a client shall see of
/// an answer that could not be finished.
record Exchanger(
    Router router,
    ErrorFormat errors,
    ResponseWriter writer,
    OpenExchanges exchanges) implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Exchanger.class);

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!exchanges.enter()) {
      writer.write(exchange, closing());
      return;
    }
    try {
      writer.write(exchange, answer(exchange));
    } catch (RuntimeException e) {
      LOG.error("a stream broke off, error {}", errorId(), e);
      throw e;
    } finally {
      exchanges.leave();
    }
  }

  private Answer closing() {
    return error(new HttpException(503, "The server is closing.", Map.of("Connection", "close")));
  }

  private Answer answer(HttpExchange exchange) {
    try {
      RequestReader.passHead(exchange);
      Router.Found found = router.find(exchange.getRequestMethod(), exchange.getRequestURI());
      Request request = RequestReader.read(exchange, found);
      return new Answer(found.route().handler().handle(request), Map.of());
    } catch (HttpException e) {
      return error(e);
    } catch (RuntimeException e) {
      String id = errorId();
      LOG.error("{} failed, error {}", exchange.getRequestMethod(), id, e);
      return error(new HttpException(500, "Something went wrong. The log has it as " + id + "."));
    }
  }

  private Answer error(HttpException e) {
    return new Answer(errors.error(e.status(), e.sentence()), e.headers());
  }

  private static String errorId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /// A response and the header fields that an error adds to it.
  record Answer(Response response, Map<String, String> extra) {}
}
