package dev.parley.app.cli;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SIGHUP: somebody wants the settings read again, or the terminal that Parley was started in is closed. The kernel takes
/// the terminal away before it tells, so that the two can be told apart. Under `nohup` the signal stays ignored.
final class HangUp {
  private static final Logger LOG = LoggerFactory.getLogger("parley");
  private static final Path TERMINAL = Path.of("/dev/tty");

  private HangUp() {}

  /// Runs `reload` on each, on a thread of the JVM's; ends the process, with its drain, where the terminal is gone.
  static void reloads(Runnable reload) {
    boolean hadTerminal = hasTerminal();
    try {
      handle(() -> {
        if (hadTerminal && !hasTerminal()) {
          System.exit(ExitStatus.COMPLETE);
        }
        reload.run();
      });
    } catch (ReflectiveOperationException e) {
      LOG.warn("SIGHUP does not read the settings again here: {}", String.valueOf(e.getCause()));
    }
  }

  // sun.misc.Signal is the only way to a signal, and javac warns of it in a way that no annotation suppresses; so by
  // reflection.
  private static void handle(Runnable action) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    MethodHandle run = MethodHandles.lookup()
        .findVirtual(Runnable.class, "run", MethodType.methodType(void.class)).bindTo(action);
    signal.getMethod("handle", signal, handler).invoke(
        null,
        signal.getConstructor(String.class).newInstance("HUP"),
        MethodHandleProxies.asInterfaceInstance(
            handler, MethodHandles.dropArguments(run, 0, signal)));
  }

  private static boolean hasTerminal() {
    try (var terminal = Files.newInputStream(TERMINAL)) {
      return terminal.available() >= 0;
    } catch (IOException e) {
      return false; // a service, a container, or the terminal was closed
    }
  }
}
