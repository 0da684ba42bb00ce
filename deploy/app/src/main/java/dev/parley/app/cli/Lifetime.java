package dev.parley.app.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what was started until the process is told to end.
final class Lifetime {
  private static final Logger LOG = LoggerFactory.getLogger("parley");

  private Lifetime() {}

  /// Says what runs and waits. On SIGTERM or Ctrl-C the drain runs in the shutdown hook, on a thread of the JVM's, and
  /// the process ends with 0: without `halt` the JVM would report the signal as its status.
  static int untilStopped(Parts.Running running, Terminal terminal)
      throws IOException, InterruptedException {
    var drain = new Thread(() -> {
      int status = drained(running) ? ExitStatus.COMPLETE : ExitStatus.FAILED;
      Runtime.getRuntime().halt(status);
    }, "drain");
    Runtime.getRuntime().addShutdownHook(drain);
    try {
      terminal.say(running.banner());
      new CountDownLatch(1).await(); // for ever: only a signal ends it
      return ExitStatus.COMPLETE;
    } finally {
      Runtime.getRuntime().removeShutdownHook(drain);
      running.close();
    }
  }

  private static boolean drained(Parts.Running running) {
    try {
      LOG.info("Ending; replies under way are finished or put on record");
      running.close();
      return true;
    } catch (RuntimeException e) {
      LOG.error("The drain failed", e);
      return false;
    }
  }
}
