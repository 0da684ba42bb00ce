package dev.parley.playground;

import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The page's files: its own from the module's resources, the libraries from their WebJars, each under a
/// name of a closed form, so that no path leads elsewhere. Files are read once and kept.
final class Page {
  /// Everything from here and nothing inline: what a message could smuggle in finds no way to run or to
  /// call out. Pictures come from here only, so that a reply opens no connection elsewhere.
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
      + "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
      + "frame-ancestors 'none'";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,40}\\.(js|css|svg)");
  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "mjs", "text/javascript; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "svg", "image/svg+xml");
  private static final Map<String, WebJar> LIBRARIES = Map.of(
      "marked.js", new WebJar("org.webjars.npm", "marked", "lib/marked.esm.js"),
      "purify.js", new WebJar("org.webjars.npm", "dompurify", "dist/purify.es.mjs"),
      "highlight.js", new WebJar("org.webjars", "highlightjs", "highlight.js"));

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /// A file of a WebJar; its folder is named after its version, which the jar itself tells.
  private record WebJar(String group, String artifact, String file) {
    String path() {
      Properties properties = new Properties();
      String about = "/META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
      try (InputStream in = Page.class.getResourceAsStream(about)) {
        if (in == null) {
          throw new IllegalStateException("the WebJar " + artifact + " is not on the class path");
        }
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return "/META-INF/resources/webjars/%s/%s/%s"
          .formatted(artifact, properties.getProperty("version"), file);
    }
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/playground/page/{file}", request -> own(request, name(request))),
        Route.of("GET", "/playground/lib/{file}", request -> library(request, name(request))));
  }

  /// The page itself.
  Response home() {
    return html(200, text("/playground/index.html"));
  }

  /// The form that asks for the password, with what is wrong, in Parley's own words.
  Response login(int status, String fault) {
    return html(status, text("/playground/login.html").replace("{{fault}}", fault));
  }

  private Response own(Request request, String name) {
    if (!NAME.matcher(name).matches()) {
      throw missing();
    }
    return file(request, "/playground/" + name);
  }

  private Response library(Request request, String name) {
    WebJar jar = LIBRARIES.get(name);
    if (jar == null) {
      throw missing();
    }
    return file(request, jar.path());
  }

  private Response file(Request request, String path) {
    byte[] content = files.computeIfAbsent(path, Page::read);
    String tag = tag(content);
    Map<String, String> headers = new HashMap<>();
    headers.put("ETag", tag);
    headers.put("Cache-Control", "no-cache");
    if (request.header("if-none-match").filter(tag::equals).isPresent()) {
      return new Response.Whole(304, headers, new byte[0]);
    }
    headers.put("Content-Type",
        TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"));
    return new Response.Whole(200, headers, content);
  }

  private String text(String path) {
    return new String(files.computeIfAbsent(path, Page::read), StandardCharsets.UTF_8);
  }

  /// A form's `Origin` is `null` where no referrer may be sent, and the server's guard would turn it away.
  private static Response html(int status, String html) {
    return new Response.Whole(
        status,
        Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store",
            "Content-Security-Policy", POLICY, "Referrer-Policy", "same-origin"),
        html.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] read(String path) {
    try (InputStream in = Page.class.getResourceAsStream(path)) {
      if (in == null) {
        throw missing();
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return "\"" + HexFormat.of().toHexDigits(sum.getValue(), 8) + "\"";
  }

  private static String name(Request request) {
    return request.variables().getOrDefault("file", "");
  }

  private static HttpException missing() {
    return new HttpException(404, "there is no such file");
  }
}
