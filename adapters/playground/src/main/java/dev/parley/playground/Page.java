package dev.parley.playground;

import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import dev.parley.core.web.StaticFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// The page's files: its own from the module's resources, the libraries from their WebJars, one path each.
final class Page {
  /// Everything from here and nothing inline: what a message could smuggle in finds no way to run or to
  /// call out. Pictures come from here only, so that a reply opens no connection elsewhere.
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
      + "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
      + "frame-ancestors 'none'";
  private static final ClassLoader LOADER = Page.class.getClassLoader();
  private static final String WEB_JARS = "META-INF/resources/webjars/";
  private static final String LIBRARY = "/playground/lib/";

  /// Where people look for it first, by its interface's addresses.
  private static final Response HOME_IS_ELSEWHERE =
      new Response.Whole(308, Map.of("Location", "/"), new byte[0]);

  private final String home = read("playground/index.html");
  private final String login = read("playground/login.html");

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/playground", _ -> HOME_IS_ELSEWHERE),
        Route.of("GET", "/playground/", _ -> HOME_IS_ELSEWHERE),
        StaticFiles.route("/playground/page", LOADER, "playground/page"),
        library("marked.js", "org.webjars.npm/marked", "lib/marked.esm.js"),
        library("purify.js", "org.webjars.npm/dompurify", "dist/purify.es.mjs"),
        library("highlight.js", "org.webjars/highlightjs", "highlight.js"));
  }

  /// The page itself.
  Response home() {
    return html(200, home);
  }

  /// The form that asks for the password, with what is wrong, in Parley's own words.
  Response login(int status, String fault) {
    return html(status, login.replace("{{fault}}", fault));
  }

  /// A file of a WebJar; its folder is named after its version, which the jar itself tells.
  private static Route library(String name, String project, String file) {
    String artifact = project.substring(project.indexOf('/') + 1);
    Properties properties = new Properties();
    try (InputStream in = open("META-INF/maven/" + project + "/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String root = WEB_JARS + artifact + "/" + properties.getProperty("version");
    return StaticFiles.route(LIBRARY + name, LOADER, root, file);
  }

  /// A form's `Origin` is `null` where no referrer may be sent, and the server's guard would turn it away.
  private static Response html(int status, String html) {
    return new Response.Whole(
        status,
        Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store",
            "Content-Security-Policy", POLICY, "Referrer-Policy", "same-origin"),
        html.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(String path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    InputStream in = LOADER.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(path + " is not on the class path");
    }
    return in;
  }
}
