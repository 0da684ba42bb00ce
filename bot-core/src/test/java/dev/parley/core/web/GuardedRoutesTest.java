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

  @Test
  void aMachineCallsByAnAddressOrABareName() throws IOException, InterruptedException {
    try (OpenServer web =
        OpenServer.of(Routes.forMachines(Origins.loopback(), ROUTES).toArray(Route[]::new))) {
      for (String host : List.of("localhost:1", "10.0.3.7:8080", "[fd00::1]:8080", "parley:8080")) {
        assertThat(post(web, "Host: " + host)).as(host).startsWith("HTTP/1.1 200");
      }
      assertThat(post(web, "Host: 10.0.3.7\r\nOrigin: http://10.0.3.7"))
          .startsWith("HTTP/1.1 403");
      for (String host : List.of("evil.example", "10.0.3.7.evil.example", "evil.example:8080")) {
        assertThat(post(web, "Host: " + host)).as(host).startsWith("HTTP/1.1 403");
      }
    }
  }

  private static String post(OpenServer web, String fields) throws IOException {
    return web.raw("POST /p HTTP/1.1\r\n" + fields + "\r\nConnection: close\r\n\r\n");
  }
}
