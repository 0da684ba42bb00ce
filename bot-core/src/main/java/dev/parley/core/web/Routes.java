package dev.parley.core.web;

import java.util.List;

/// What can be laid around routes.
public final class Routes {
  private Routes() {}

  /// The routes, for our own pages and for clients that are no page; others get 403.
  ///
  /// Reading is guarded too: a page whose name is made to resolve to us could read as well as write.
  public static List<Route> guarded(Origins origins, List<Route> routes) {
    return around(routes, request -> check(origins.allow(request)));
  }

  /// The routes, also for machines of the same network, which call us by a bare address or by a name that no site can
  /// have; pages of other sites get 403.
  public static List<Route> forMachines(Origins origins, List<Route> routes) {
    return around(routes, request -> check(origins.allow(request) || Origins.isMachine(request)));
  }

  private static void check(boolean isAllowed) {
    if (!isAllowed) {
      throw new HttpException(403, "This address is not for pages of other sites."
          + " Open Parley by its own address, or set http.public-url.");
    }
  }

  private static List<Route> around(List<Route> routes, Check check) {
    return routes.stream().map(route -> around(route, check)).toList();
  }

  private static Route around(Route route, Check check) {
    return new Route(route.method(), route.path(), route.largestBody(), request -> {
      check.pass(request);
      return route.handler().handle(request);
    });
  }

  /// Lets a request pass, or throws what to answer.
  @FunctionalInterface
  private interface Check {
    void pass(Request request);
  }
}
