package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerErrorsTest {
  private OpenServer web;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    web = OpenServer.of(
        Route.of("GET", "/hello/{name}", request -> Response.json(
            200, "\"" + request.variables().get("name") + request.query().get("q") + "\"")),
        Route.of("POST", "/hello/{name}", request -> Response.json(202, "{}")),
        Route.of("GET", "/teapot", request -> {
          throw new HttpException(429, "Slow \"down\".", Map.of("Retry-After", "3"));
        }),
        Route.of("GET", "/broken", request -> {
          throw new IllegalStateException("a secret detail");
        }));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void answersARouteWithItsNamesAndItsQuery() throws IOException, InterruptedException {
    HttpResponse<String> answer = web.get("/hello/ada%20b?q=1%2B1&q=2");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("\"ada b1+1\"");
  }

  @Test
  void anUnknownPathIs404AsJson() throws IOException, InterruptedException {
    HttpResponse<String> answer = web.get("/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"error\":\"There is nothing at this path.\"}");
  }

  @Test
  void anotherMethodIs405WithThoseAllowed() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        web.send(web.request("/hello/ada").method("PUT", BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
  }

  @Test
  void aHeadThatIsTooLargeIs431() throws IOException {
    String large = "X-Large: " + "x".repeat(8_000) + "\r\n";
    assertThat(raw(large.repeat(7))).startsWith("HTTP/1.1 200");
    assertThat(raw(large.repeat(12))).startsWith("HTTP/1.1 431")
        .contains("{\"error\":\"The head is");
    assertThat(raw("X-Many: x\r\n".repeat(150))).startsWith("HTTP/1.1 431");
  }

  private String raw(String fields) throws IOException {
    return web.raw("GET /hello/ada?q= HTTP/1.1\r\nHost: localhost\r\n" + fields
        + "Connection: close\r\n\r\n");
  }

  @Test
  void headHasTheHeadOfGet() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        web.send(web.request("/hello/ada?q=").method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Length")).contains("5");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aHandlersErrorIsToldWithItsFields() throws IOException, InterruptedException {
    HttpResponse<String> answer = web.get("/teapot");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    assertThat(answer.body()).isEqualTo("{\"error\":\"Slow \\\"down\\\".\"}");
  }

  @Test
  void aFailureIs500WithoutItsDetail() throws IOException, InterruptedException {
    HttpResponse<String> answer = web.get("/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("The log has it as").doesNotContain("secret");
  }

  @Test
  void everyAnswerForbidsFramesAndForeignScripts() throws IOException, InterruptedException {
    HttpResponse<String> answer = web.get("/nowhere");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
  }
}
