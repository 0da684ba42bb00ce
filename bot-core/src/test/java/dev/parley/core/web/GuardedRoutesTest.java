package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedRoutesTest {
  private static final List<Route> ROUTES =
      List.of(Route.of("POST", "/p", request -> Response.json(200, "{}")));

  @Test
  void aForeignPageIs403() throws IOException, InterruptedException {
    try (OpenServer web =
        OpenServer.of(Routes.guarded(Origins.loopback(), ROUTES).toArray(Route[]::new))) {
      assertThat(post(web, "Host: localhost")).startsWith("HTTP/1.1 200");
      assertThat(post(web, "Host: localhost\r\nOrigin: https://evil.example"))
          .startsWith("HTTP/1.1 403");
      assertThat(post(web, "Host: evil.example")).startsWith("HTTP/1.1 403");
      assertThat(post(web, "X-Host: none")).startsWith("HTTP/1.1 403");
    }
  }

  private static String post(OpenServer web, String fields) throws IOException {
    return web.raw("POST /p HTTP/1.1\r\n" + fields + "\r\nConnection: close\r\n\r\n");
  }
}
