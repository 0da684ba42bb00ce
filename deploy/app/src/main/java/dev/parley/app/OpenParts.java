package dev.parley.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts that run, ended in the reverse order of their start; one that cannot end does not keep the others
/// from it. Ended once, by whoever comes first.
final class OpenParts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /// Adds the part that was just started.
  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      end(parts.pop());
    }
  }

  @SuppressWarnings("InterruptedExceptionSwallowed") // the end goes on; the flag is restored
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
