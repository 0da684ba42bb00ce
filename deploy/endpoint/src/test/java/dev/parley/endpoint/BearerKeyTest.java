package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerKeyTest {

  @ParameterizedTest
  @CsvSource({"Bearer sk-right, 200", "bearer sk-right, 200", "Bearer sk-wrong, 401",
    "Bearer, 401", "Basic sk-right, 401", "sk-right, 401"})
  void onlyTheKeyOpens(String header, int status) throws IOException, InterruptedException {
    try (OpenEndpoint endpoint = OpenEndpoint.of(EndpointOptions.local().withKey("sk-right"))) {
      var answer = endpoint.client().send(
          endpoint.request("/models").header("Authorization", header).build(),
          BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).doesNotContain("sk-");
    }
  }

  @Test
  void noKeyGivenIsToldSo() throws IOException, InterruptedException {
    try (OpenEndpoint endpoint = OpenEndpoint.of(EndpointOptions.local().withKey("sk-right"))) {
      var answer = endpoint.post(OpenEndpoint.body("hello", ""));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("invalid_api_key");
    }
  }

  @Test
  void theKeyIsNeverPrinted() {
    assertThat(EndpointOptions.local().withKey("sk-right").toString()).doesNotContain("sk-right");
  }
}
