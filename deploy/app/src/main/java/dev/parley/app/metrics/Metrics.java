package dev.parley.app.metrics;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.openai.failover.RouteListener;
import dev.parley.core.openai.failover.RouteReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Everything that is counted, in one registry. Safe for any number of threads.
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final QuestionMetrics questions;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final EndpointGauges gauges;

  /// Begins to count.
  ///
  /// @param version of Parley, as one more figure
  public Metrics(ModelLabels labels, String version) {
    questions = new QuestionMetrics(registry, labels);
    gauges = new EndpointGauges(registry, labels);
    Gauge.builder("parley.version", () -> 1).description("Which Parley this is")
        .tag("version", version).register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /// Hears of the questions that are asked.
  public RouteListener questions() {
    return questions;
  }

  /// Everything as text of the content type, `text/plain…` or `application/openmetrics-text…`.
  ///
  /// @param endpoints how they stand now
  String text(String contentType, List<RouteReport> endpoints) {
    lock.lock();
    try {
      gauges.look(endpoints);
      return registry.scrape(contentType);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
