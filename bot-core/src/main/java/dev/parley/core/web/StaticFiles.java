package dev.parley.core.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Files from the class path, on any thread: what lies below a resource folder, below a path.
///
/// Only names with a known ending are served, so that a folder or a class never is. Each file is read
/// once and kept; browsers ask again each time and get 304 while it is the same.
public final class StaticFiles {
  private static final String PATH = "path";

  private final ClassLoader loader;
  private final String root;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>(); // bounded: only what exists

  private StaticFiles(ClassLoader loader, String root) {
    this.loader = loader;
    this.root = root;
  }

  /// Serves `root` and what lies below it at `prefix` and below.
  ///
  /// @param prefix as `/playground/lib`, without a slash at the end
  /// @param root as `META-INF/resources/webjars`, without a slash at either end
  public static Route route(String prefix, ClassLoader loader, String root) {
    StaticFiles files = new StaticFiles(loader, root);
    return new Route("GET", prefix + "/{" + PATH + "*}", 0,
        request -> files.answer(request, request.variables().getOrDefault(PATH, "")));
  }

  /// Serves one file at one path, as a page at `/`.
  public static Route route(String path, ClassLoader loader, String root, String file) {
    StaticFiles files = new StaticFiles(loader, root);
    return new Route("GET", path, 0, request -> files.answer(request, file));
  }

  private Response answer(Request request, String path) {
    Kept file = Optional.ofNullable(kept.get(path)).or(() -> load(path))
        .orElseThrow(() -> new HttpException(404, "There is nothing at this path."));
    Map<String, String> headers = Map.of(
        "Content-Type", file.type(), "ETag", file.tag(), "Cache-Control", "no-cache");
    boolean same = request.header("if-none-match").filter(file.tag()::equals).isPresent();
    return same
        ? new Response.Whole(304, headers, new byte[0])
        : new Response.Whole(200, headers, file.content());
  }

  private Optional<Kept> load(String path) {
    Optional<String> type = ContentTypes.of(path);
    if (type.isEmpty() || !isPlain(path)) {
      return Optional.empty();
    }
    return Optional.ofNullable(loader.getResource(root + "/" + path))
        .filter(url -> !isFolder(url))
        .map(url -> kept.computeIfAbsent(path, _ -> read(url, type.get())));
  }

  private static Kept read(URL url, String type) {
    try (InputStream in = url.openStream()) {
      byte[] content = in.readAllBytes();
      return new Kept(content, type, '"' + hash(content) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The class path reads a folder as the list of its files.
  private static boolean isFolder(URL url) {
    return url.getProtocol().equals("file")
        && Files.isDirectory(Path.of(URI.create(url.toString())));
  }

  private static boolean isPlain(String path) {
    return path.chars().noneMatch(c -> c == '\\' || c == ':' || c == '%' || c < ' ')
        && Stream.of(path.split("/", -1)).noneMatch(List.of("", ".", "..")::contains);
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(byte[] content, String type, String tag) {}
}
