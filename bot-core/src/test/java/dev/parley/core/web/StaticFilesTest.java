package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
  private OpenServer web;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    ClassLoader loader = StaticFilesTest.class.getClassLoader();
    web = OpenServer.of(
        StaticFiles.route("/files", loader, "web-files"),
        StaticFiles.route("/", loader, "web-files", "page.js"));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void aFileHasItsTypeAndItsTag() throws IOException, InterruptedException {
    var answer = web.get("/files/page.js");
    assertThat(answer.body()).startsWith("export const");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws IOException, InterruptedException {
    String tag = web.get("/files/page.js").headers().firstValue("ETag").orElseThrow();
    var again = web.send(web.request("/files/page.js").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void onePathCanBeOneFile() throws IOException, InterruptedException {
    assertThat(web.get("/").body()).startsWith("export const");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/files/../logback.xml", "/files/%2e%2e/page.js", "/files/..%2fpage.js",
    "/files/folder.js/..%2F..%2Fdev", "/files//page.js", "/files/./page.js", "/files/page.js/",
    "/files/%00page.js", "/files/..%5cpage.js", "/files/secret.key", "/files/folder.js",
    "/files/", "/files", "/files/C:%5cpage.js", "/files/%252e%252e/page.js"})
  void nothingElseIsServed(String path) throws IOException, InterruptedException {
    String answer = web.raw(
        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 40[04].*");
  }
}
