package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final Handler NONE = request -> Response.json(200, "{}");

  @Test
  void givesTheValuesOfNames() {
    assertThat(find("/a/{x}/c/{y}", "/a/one/c/two%20words"))
        .isEqualTo(Map.of("x", "one", "y", "two words"));
  }

  @Test
  void anEncodedSlashIsPartOfItsSegment() {
    assertThat(find("/m/{id}", "/m/playground%2Fone+two"))
        .isEqualTo(Map.of("id", "playground/one+two"));
  }

  @Test
  void aRestTakesSlashes() {
    assertThat(find("/lib/{path*}", "/lib/a/b/c.js")).isEqualTo(Map.of("path", "a/b/c.js"));
  }

  @Test
  void literalSegmentsComeFirstWhateverTheOrder() {
    Router router = router("/m/{id}", "/m/{rest*}", "/m/first");
    assertThat(router.find("GET", URI.create("/m/first")).route().path()).isEqualTo("/m/first");
    assertThat(router.find("GET", URI.create("/m/second")).route().path()).isEqualTo("/m/{id}");
    assertThat(router.find("GET", URI.create("/m/a/b")).route().path()).isEqualTo("/m/{rest*}");
  }

  @Test
  void aPathThatIsLongerOrShorterIsAnother() {
    for (String path : List.of("/m", "/m/", "/m/a/", "/m/a/b", "/")) {
      assertThatThrownBy(() -> router("/m/a").find("GET", URI.create(path)))
          .as(path).isInstanceOfSatisfying(HttpException.class,
              e -> assertThat(e.status()).isEqualTo(404));
    }
  }

  @Test
  void headIsAnsweredWhereGetIs() {
    assertThat(router("/m").find("HEAD", URI.create("/m")).route().method()).isEqualTo("GET");
  }

  @Test
  void aRestInTheMiddleIsRefused() {
    assertThatThrownBy(() -> RoutePattern.of("/a/{x*}/b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, String> find(String pattern, String path) {
    return router(pattern).find("GET", URI.create(path)).variables();
  }

  private static Router router(String... paths) {
    return new Router(List.of(paths).stream().map(path -> Route.of("GET", path, NONE)).toList());
  }
}
