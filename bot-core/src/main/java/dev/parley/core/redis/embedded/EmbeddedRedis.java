package dev.parley.core.redis.embedded;

import dev.parley.core.settings.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real Redis server of Parley's own. It listens on loopback with a password, keeps every write in
/// `data-dir`, is not hit by the Ctrl-C that ends Parley, and ends by [#close], after Parley's drain. One that
/// a killed Parley left behind is adopted; one that dies is started again at the same port.
public final class EmbeddedRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final int MOST_PORTS_TRIED = 3;
  private static final int FIRST_ENGINE_WITH_APPEND_ONLY_FOLDER = 7;

  private final DataFolderLock lock;
  private final ServerProcess process;
  private final ServerIdentity identity;
  private final ServerWatch watch;

  private EmbeddedRedis(DataFolderLock lock, ServerProcess process, ServerIdentity identity) {
    this.lock = lock;
    this.process = process;
    this.identity = identity;
    this.watch = new ServerWatch(process, identity);
  }

  /// Takes the folder, and starts its server or adopts the one that runs there.
  ///
  /// @throws EmbeddedRedisException where another live Parley has the folder, a newer Redis wrote it, or no
  ///     server runs on this system; the message says what to do
  public static EmbeddedRedis open(Path dataDir, InstantSource clock) {
    DataFolder folder = DataFolder.open(dataDir);
    DataFolderLock lock =
        DataFolderLock.take(folder, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    try {
      RedisBinary binary = RedisBinary.find(folder);
      ServerProcess process = new ServerProcess(folder, binary, new CountDownLatch(1));
      Optional<ServerIdentity> last = ServerIdentity.read(folder);
      refuseNewer(folder, binary.version(), last);
      EmbeddedRedis redis = new EmbeddedRedis(lock, process, running(process, last));
      redis.watch.start();
      return redis;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// The address for clients, with the password.
  public Secret url() {
    return identity.url();
  }

  /// The server's process, where it runs.
  public Optional<ProcessHandle> server() {
    return process.live();
  }

  /// Ends the server, once what it accepted is in its file, and gives the folder free. Bounded.
  @Override
  public void close() {
    watch.close();
    process.end(identity);
    lock.close();
  }

  /// Lets go of the folder as a killed Parley would: the server runs on.
  void abandon() {
    watch.close();
    lock.close();
  }

  private static ServerIdentity running(ServerProcess process, Optional<ServerIdentity> last) {
    if (last.isPresent() && ServerDialogue.answers(last.get())) {
      LOG.info("Adopted the Redis that still runs for {}", process.folder().path());
      return last.get();
    }
    Optional<ProcessHandle> busy = process.live();
    if (busy.isPresent()) {
      // Two servers on one append-only file would destroy it, so this one must answer.
      if (last.isPresent() && process.awaitAnswer(last.get())) {
        return last.get();
      }
      throw new EmbeddedRedisException(
          "Redis still runs for %s as process %d but does not answer: end that process first."
              .formatted(process.folder().path(), busy.get().pid()));
    }
    return started(process, last);
  }

  /// Tries some ports, because another may take a free one first.
  private static ServerIdentity started(ServerProcess process, Optional<ServerIdentity> last) {
    Secret password = last.map(ServerIdentity::password).orElseGet(ServerIdentity::newPassword);
    for (int attempt = 1;; attempt++) {
      ServerIdentity identity = new ServerIdentity(
          ServerProcess.freePort(), password, process.binary().version());
      identity.write(process.folder());
      try {
        process.start(identity);
        return identity;
      } catch (EmbeddedRedisException e) {
        if (attempt == MOST_PORTS_TRIED || process.live().isPresent()) {
          throw e;
        }
      }
    }
  }

  private static void refuseNewer(
      DataFolder folder, EngineVersion ours, Optional<ServerIdentity> last) {
    boolean unseen = ours.major() < FIRST_ENGINE_WITH_APPEND_ONLY_FOLDER
        && Files.exists(folder.newerAppendOnlyFolder());
    Optional<EngineVersion> newer = last.map(ServerIdentity::engine)
        .filter(engine -> engine.compareTo(ours) > 0);
    if (unseen || newer.isPresent()) {
      throw new EmbeddedRedisException(
          ("The data folder %s was written by Redis %s; the embedded Redis is %s and would not see"
              + " what is in it. Use the newer Redis by REDIS_URL, or choose another data-dir.")
              .formatted(folder.path(), newer.map(EngineVersion::toString).orElse("7 or later"),
                  ours));
    }
  }
}
