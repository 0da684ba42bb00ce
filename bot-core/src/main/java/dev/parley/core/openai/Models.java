package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure.Malformed;
import dev.parley.core.completion.CompletionFailure.Rejected;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The models an endpoint lists, and the one to ask where nobody names one. Safe for any number of threads;
/// two that ask at first at the same time both ask the endpoint, which does no harm.
final class Models {

  /// What is asked where the endpoint lists nothing.
  static final String FALLBACK = "gpt-4";

  /// The most bytes of a list that are read: gateways list hundreds of models.
  static final int MAX_BODY = 4 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Endpoint endpoint;
  private volatile Optional<String> known = Optional.empty();

  Models(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /// The model of the settings, else the first that is listed, asked for once, else [#FALLBACK].
  String standard(Watch watch) {
    return endpoint.settings().model().or(() -> known).orElseGet(() -> ask(watch));
  }

  /// Asks the endpoint for its models.
  EndpointCheck check(Watch watch) {
    try (var opened = endpoint.models(watch)) {
      return read(opened.body().readNBytes(MAX_BODY));
    } catch (EndpointException e) {
      return isNoSuchPath(e) ? new EndpointCheck.Unlisted(e.failure().detail())
          : new EndpointCheck.Failed(e.failure());
    } catch (IOException e) {
      return new EndpointCheck.Failed(endpoint.cut(e, watch));
    }
  }

  private String ask(Watch watch) {
    return switch (check(watch)) {
      case EndpointCheck.Listed(var models) ->
        remembered(models.isEmpty() ? FALLBACK : models.getFirst());
      case EndpointCheck.Unlisted _ -> remembered(FALLBACK);
      case EndpointCheck.Failed _ -> FALLBACK; // it may list them the next time
    };
  }

  private String remembered(String model) {
    known = Optional.of(model);
    return model;
  }

  private EndpointCheck read(byte[] body) {
    try {
      var root = JSON.readTree(body);
      var list = root.path("data").isArray() ? root.path("data") : root.path("models");
      if (root.path("error").isObject() || !list.isArray()) {
        return new EndpointCheck.Unlisted("no list of models in the answer");
      }
      List<String> ids = list.valueStream()
          .map(model -> model.path("id").asString(""))
          .filter(id -> !id.isEmpty())
          .toList();
      return new EndpointCheck.Listed(ids);
    } catch (JacksonException e) {
      return new EndpointCheck.Failed(isPage(body)
          ? endpoint.failures().webPage(ErrorBody.read(body).message())
          : new Malformed("the list of models is not JSON"));
    }
  }

  private static boolean isPage(byte[] body) {
    for (byte one : body) {
      if (one > ' ') {
        return one == '<';
      }
    }
    return false;
  }

  private static boolean isNoSuchPath(EndpointException refused) {
    return refused.failure() instanceof Rejected rejected && rejected.isMissing();
  }
}
