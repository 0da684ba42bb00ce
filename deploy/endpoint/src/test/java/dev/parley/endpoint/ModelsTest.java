package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModelsTest {

  @Test
  void listsWhatItAnswersTo() throws IOException, InterruptedException {
    try (OpenEndpoint endpoint = OpenEndpoint.atOnce()) {
      JsonNode list = OpenEndpoint.JSON.readTree(get(endpoint, "/models"));
      assertThat(list.path("object").asString()).isEqualTo("list");
      assertThat(list.path("data").path(0).path("id").asString()).isEqualTo("parley-demo");
      for (JsonNode model : list.path("data")) {
        assertThat(get(endpoint, "/models/" + model.path("id").asString()))
            .isEqualTo(model.toString());
      }
      assertThat(get(endpoint, "/models/nope")).contains("model_not_found");
    }
  }

  private static String get(OpenEndpoint endpoint, String path)
      throws IOException, InterruptedException {
    return endpoint.client().send(endpoint.request(path).build(), BodyHandlers.ofString()).body();
  }
}
