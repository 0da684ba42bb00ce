package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure;
import java.util.List;

/// What came of asking an endpoint for its models.
public sealed interface EndpointCheck {

  /// It answers, and these are its models; there may be none.
  record Listed(List<String> models) implements EndpointCheck {
    public Listed {
      models = List.copyOf(models);
    }
  }

  /// It answers, but lists no models: some gateways do not, and a wrong path in the base URL looks the same.
  record Unlisted(String detail) implements EndpointCheck {}

  /// It cannot be used as it is set up.
  record Failed(CompletionFailure failure) implements EndpointCheck {}
}
