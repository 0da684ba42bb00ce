package dev.parley.core.openai;

import dev.parley.core.settings.Secret;
import java.net.URI;
import java.util.Optional;

/// One completions endpoint: where it is, how to be let in, how long to wait.
///
/// @param name what the log calls it
/// @param baseUrl http or https; without a path it gets `/v1`, any other path stands as it is
/// @param apiKey sent as `Bearer` where it is set
/// @param model asked where a request names none; empty means the first one the endpoint lists
public record EndpointSettings(
    String name,
    URI baseUrl,
    Secret apiKey,
    Optional<String> model,
    Timeouts timeouts,
    EndpointExtras extras) {

  /// @throws IllegalArgumentException where the base URL is none or the key cannot be sent, saying why
  public EndpointSettings {
    baseUrl = base(baseUrl);
    if (!apiKey.reveal().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException(
          "the API key of %s has a blank, a line end or another character no header may have"
              .formatted(name));
    }
  }

  /// An endpoint that wants nothing beside the specification.
  public EndpointSettings(
      String name, URI baseUrl, Secret apiKey, Optional<String> model, Timeouts timeouts) {
    this(name, baseUrl, apiKey, model, timeouts, EndpointExtras.NONE);
  }

  /// This endpoint, which wants `other` beside the specification.
  public EndpointSettings with(EndpointExtras other) {
    return new EndpointSettings(name, baseUrl, apiKey, model, timeouts, other);
  }

  /// An endpoint with the default time-outs.
  public static EndpointSettings of(String name, URI baseUrl, Secret apiKey,
      Optional<String> model) {
    return new EndpointSettings(name, baseUrl, apiKey, model, Timeouts.DEFAULT);
  }

  /// The address of `path` under the base URL.
  URI resolve(String path) {
    return URI.create(baseUrl + "/" + path);
  }

  private static URI base(URI url) {
    var scheme = url.getScheme();
    if (scheme == null || !scheme.matches("(?i)https?")) {
      throw new IllegalArgumentException("a base URL begins with http:// or https://");
    }
    if (url.getHost() == null) {
      throw new IllegalArgumentException("the base URL names no host");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "a base URL has no user, query or fragment; the key is a setting of its own");
    }
    var path = url.getRawPath().replaceAll("/+$", "");
    return URI.create(
        "%s://%s%s".formatted(scheme, url.getRawAuthority(), path.isEmpty() ? "/v1" : path));
  }
}
