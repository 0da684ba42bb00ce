package dev.parley.core.openai;

import dev.parley.core.completion.JsonText;
import dev.parley.core.settings.Secret;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What one endpoint wants beside the specification.
///
/// @param headers sent with every request, instead of ours where the name is the same; a value may be a key
/// @param body fields that are put into every completion's request, where it does not have them already
/// @param returnsReasoning whether the model's reasoning is sent back with a message that calls functions:
///     DeepSeek's thinking mode asks for it, older models refuse it
public record EndpointExtras(
    Map<String, Secret> headers,
    JsonText body,
    boolean returnsReasoning) {

  /// Nothing.
  public static final EndpointExtras NONE = new EndpointExtras(Map.of(), JsonText.EMPTY, false);

  private static final int MOST_HEADERS = 32;

  /// They belong to the connection, and the HTTP client refuses them.
  private static final Set<String> OURS = Set.of(
      "connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  /// @throws IllegalArgumentException where a header cannot be sent, naming it
  public EndpointExtras {
    headers = Map.copyOf(headers);
    if (headers.size() > MOST_HEADERS) {
      throw new IllegalArgumentException("headers has %d entries, allowed are at most %d"
          .formatted(headers.size(), MOST_HEADERS));
    }
    headers.forEach(EndpointExtras::check);
  }

  private static void check(String name, Secret value) {
    if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
        || OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("the header \"%s\" cannot be sent".formatted(name));
    }
    if (!value.reveal().chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      throw new IllegalArgumentException(
          "the header %s has a line end or another character no header may have".formatted(name));
    }
  }
}
