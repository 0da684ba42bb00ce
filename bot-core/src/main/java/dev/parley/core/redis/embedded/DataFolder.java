package dev.parley.core.redis.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder in which the embedded Redis keeps everything. It holds people's messages and a password, so
/// what is made here is its owner's alone.
record DataFolder(Path path) {
  private static final FileAttribute<?>[] OWNER_ONLY = permissions("rwx------");

  /// The folder, made where it is missing.
  static DataFolder open(Path path) {
    try {
      Path folder = Files.createDirectories(path.toAbsolutePath(), OWNER_ONLY).toRealPath();
      Files.createDirectories(folder.resolve("bin"), OWNER_ONLY);
      return new DataFolder(folder);
    } catch (IOException e) {
      throw new EmbeddedRedisException(
          "The data folder %s cannot be used (%s): choose another as data-dir."
              .formatted(path, e.getClass().getSimpleName()),
          e);
    }
  }

  Path lock() {
    return path.resolve("parley.lock");
  }

  Path configuration() {
    return path.resolve("redis.conf");
  }

  Path properties() {
    return path.resolve("redis.properties");
  }

  Path pid() {
    return path.resolve("redis.pid");
  }

  Path log() {
    return path.resolve("redis.log");
  }

  /// What Redis 7 and later make of an append-only file; 6.2 does not see it and begins empty.
  Path newerAppendOnlyFolder() {
    return path.resolve("appendonlydir");
  }

  Path binary(String name) {
    return path.resolve("bin").resolve(name);
  }

  /// Writes a file whole or not at all, readable by its owner alone.
  static void write(Path file, InputStream content, boolean executable) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new",
        permissions(executable ? "rwx------" : "rw-------"));
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) { // a copy would replace the file's permissions
        content.transferTo(out);
      }
      if (executable && !fresh.toFile().setExecutable(true, true)) {
        throw new IOException("cannot be made executable");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static FileAttribute<?>[] permissions(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }
}
