package dev.parley.app;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts that run, ended in the reverse order of their start; one that cannot end does not keep the others
/// from it. Each is ended once, by whoever comes first.
final class OpenParts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

  private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();

  /// Adds the part that was just started.
  <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public void close() {
    Optional<AutoCloseable> newest = Optional.ofNullable(parts.poll());
    while (newest.isPresent()) {
      end(newest.get());
      newest = Optional.ofNullable(parts.poll());
    }
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("{} did not end cleanly: {}", part.getClass().getSimpleName(), e.toString());
    }
  }
}
