package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final Pattern OWN =
      Pattern.compile("[\"'](/playground/(?:page|lib)/[^\"']+|\\./[a-z-]+\\.js)[\"']");

  private final Playground playground = new Playground();

  @Test
  void servesEveryFileThatThePageAsksFor() {
    List<String> waiting = new ArrayList<>(asked(playground.get("/").body()));
    List<String> served = new ArrayList<>();
    while (!waiting.isEmpty()) {
      String path = waiting.removeFirst();
      if (served.contains(path)) {
        continue;
      }
      Playground.Answer answer = playground.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      served.add(path);
      if (!path.contains("/lib/")) {
        waiting.addAll(asked(answer.body()));
      }
    }
    assertThat(served)
        .contains("/playground/lib/marked.js", "/playground/lib/purify.js",
            "/playground/lib/highlight.js")
        .hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/playground", "/playground/"})
  void leadsToThePage(String path) {
    Playground.Answer answer = playground.get(path);
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.headers()).containsEntry("Location", "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/playground/page/main.js", "/playground/page/tokens.css"})
  void namesTheTypeOfWhatItServes(String path) {
    assertThat(playground.get(path).headers().get("Content-Type"))
        .matches("text/(html|javascript|css).*");
  }

  @Test
  void allowsNothingInlineAndNothingFromElsewhere() {
    Playground.Answer page = playground.get("/");
    assertThat(page.headers().get("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "img-src 'self' data:")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContainPattern("\\son\\w+=")
        .doesNotContain("style=", "https://", "http://");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/playground/page/..%2Fapplication.yaml", "/playground/page/index.html",
    "/playground/page/Main.js",
    "/playground/page/none.js", "/playground/page/login.html", "/playground/page/../login.html",
    "/playground/lib/jquery.js", "/playground/page/main.js.map"})
  void servesNothingElse(String path) {
    assertThat(playground.get(path).status()).isEqualTo(404);
  }

  @Test
  void sendsAKnownFileOnlyOnce() {
    String tag = playground.get("/playground/page/main.js").headers().getOrDefault("ETag", "");
    assertThat(playground.call("GET", "/playground/page/main.js", "", Map.of("if-none-match", tag))
        .status())
        .isEqualTo(304);
  }

  private static List<String> asked(String text) {
    List<String> paths = new ArrayList<>();
    Matcher matcher = OWN.matcher(text);
    while (matcher.find()) {
      paths.add(matcher.group(1).replace("./", "/playground/page/"));
    }
    return paths;
  }
}
