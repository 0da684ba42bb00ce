package dev.parley.app.cli;

import dev.parley.app.health.HealthCheck;
import dev.parley.app.settings.AppSettings;
import dev.parley.core.completion.CompletionClient;
import java.util.List;
import java.util.function.Supplier;

/// What the commands need of the rest of Parley; the wiring gives it. What cannot start says so with a
/// [StartException] or an [java.io.UncheckedIOException] whose message is a sentence for a person.
public interface Parts {

  /// Starts the service; it works when this returns. `settings` is asked again for each turn.
  Running serve(Supplier<AppSettings> settings);

  /// Opens a client for the configured endpoint; where none is configured, the demo model stands behind it.
  Asking ask(AppSettings settings);

  /// Starts the embedded completions endpoint alone.
  Running endpoint(EndpointChoice choice);

  /// The checks of `parley check`: Redis, the endpoint, each configured platform. Made without a wait.
  List<HealthCheck> checks(AppSettings settings);

  /// What was started. [#close] drains: it returns when the last reply is on record, within a bound of its own.
  interface Running extends AutoCloseable {

    /// One line: what runs where, without secrets.
    String banner();

    @Override
    void close();
  }

  /// A client, and what was opened for it.
  interface Asking extends AutoCloseable {

    /// The client; usable until [#close].
    CompletionClient client();

    @Override
    void close();
  }
}
