package dev.parley.app.settings;

import dev.parley.core.openai.Timeouts;
import dev.parley.core.settings.Secret;
import java.net.URI;
import java.util.Optional;

/// The completions endpoint.
///
/// @param baseUrl as it was written, without the `/v1` that an empty path gets; empty means the embedded endpoint
/// @param apiKey none for the embedded endpoint
/// @param model the model to ask where nobody chose one
/// @param demoTokensPerSecond the embedded endpoint's pace; 0 is at once
public record CompletionsSettings(
    Optional<URI> baseUrl,
    Secret apiKey,
    Optional<String> model,
    int demoTokensPerSecond,
    Timeouts timeouts) {

  /// Whether the demo model answers.
  public boolean isEmbedded() {
    return baseUrl.isEmpty();
  }
}
