package dev.parley.core.redis.embedded;

/// The text of `redis.conf`.
final class ServerConfiguration {
  private ServerConfiguration() {}

  static String text(DataFolder folder, ServerIdentity identity) {
    return """
        # Written by Parley at every start.
        bind 127.0.0.1
        port %d
        requirepass %s
        protected-mode yes
        tcp-keepalive 60
        # In a process group of its own: Ctrl-C ends Parley, which ends Redis when it has drained.
        daemonize yes
        pidfile %s
        logfile %s
        loglevel warning
        dir %s
        # What was accepted must survive a power cut; the append-only file alone, no snapshots beside it.
        appendonly yes
        appendfsync always
        save ""
        maxmemory-policy noeviction
        """.formatted(
        identity.port(), identity.password().reveal(),
        quoted(folder.pid()), quoted(folder.log()), quoted(folder.path()));
  }

  private static String quoted(Object path) {
    return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
