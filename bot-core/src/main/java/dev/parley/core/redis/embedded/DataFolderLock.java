package dev.parley.core.redis.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Says that a live Parley owns a data folder. The system lets it go when the process ends, however that
/// happens; the file stays, with who held it last.
final class DataFolderLock implements AutoCloseable {
  /// The folders of this process. Opening a lock file a second time and closing it again would drop the
  /// lock of the first (POSIX), so this process asks itself before it asks the system.
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private DataFolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// @throws EmbeddedRedisException where another live Parley has it; says which
  static DataFolderLock take(DataFolder folder, Instant now) {
    Path file = folder.lock();
    String holder = "process %d, since %s".formatted(ProcessHandle.current().pid(), now);
    String other = HELD.putIfAbsent(file, holder);
    if (other != null) {
      throw held(folder, other);
    }
    try {
      return locked(folder, holder).orElseThrow(() -> held(folder, read(file)));
    } catch (IOException e) {
      HELD.remove(file);
      throw new EmbeddedRedisException("The data folder %s cannot be locked: %s"
          .formatted(folder.path(), e.getMessage()), e);
    } catch (EmbeddedRedisException e) {
      HELD.remove(file);
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new EmbeddedRedisException("The lock of the data folder cannot be released.", e);
    } finally {
      HELD.remove(file);
    }
  }

  private static Optional<DataFolderLock> locked(DataFolder folder, String holder)
      throws IOException {
    FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new DataFolderLock(folder.lock(), channel));
      }
    } catch (OverlappingFileLockException _) {
      // another class loader of this process has it: the same answer
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException _) {
      return "a process that cannot be named";
    }
  }

  private static EmbeddedRedisException held(DataFolder folder, String holder) {
    return new EmbeddedRedisException(
        "The data folder %s is in use by another Parley (%s): stop it, or choose another data-dir."
            .formatted(folder.path(), holder));
  }
}
