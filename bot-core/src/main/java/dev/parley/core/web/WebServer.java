package dev.parley.core.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executors;

/// The HTTP door: the JDK's server on virtual threads, with routes, bounds and JSON errors.
///
/// Each request runs on a virtual thread of its own. Closing refuses new requests, ends the streams,
/// gives answers that are being made their grace, then cuts.
public final class WebServer implements AutoCloseable {
  private static final int BACKLOG = 4_096;
  private static final int AT_ONCE = 0;

  private final HttpServer server;
  private final OpenExchanges exchanges;
  private final SlowClients slowClients;
  private final WebSettings settings;

  private WebServer(HttpServer server, WebSettings settings, List<Route> routes) {
    this.server = server;
    this.settings = settings;
    exchanges = new OpenExchanges();
    slowClients = new SlowClients(settings.slowestWrite());
    ResponseWriter writer = new ResponseWriter(slowClients, exchanges);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", new Exchanger(new Router(routes), settings.errors(), writer,
        exchanges));
  }

  /// Opens the server; it answers when this returns.
  ///
  /// @throws IOException where the address cannot be bound: taken, not ours, or unknown
  public static WebServer open(WebSettings settings, List<Route> routes) throws IOException {
    ServerLimits.apply();
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    if (address.isUnresolved()) {
      throw new UnknownHostException(settings.host());
    }
    WebServer web = new WebServer(HttpServer.create(address, BACKLOG), settings, routes);
    web.server.start();
    return web;
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    exchanges.drain(settings.grace());
    server.stop(AT_ONCE);
    slowClients.close();
  }
}
