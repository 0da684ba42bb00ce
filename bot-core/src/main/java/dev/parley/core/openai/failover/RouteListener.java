package dev.parley.core.openai.failover;

/// Hears what happens on the way of every question. It is called on the asking thread, so it must be quick, safe for any
/// number of threads, and must not throw.
@FunctionalInterface
public interface RouteListener {

  /// Hears nothing.
  RouteListener NONE = event -> {};

  /// It happened just now.
  void heard(RouteEvent event);
}
