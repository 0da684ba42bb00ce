package dev.parley.core.completion;

import dev.parley.core.settings.ReasoningEffort;
import dev.parley.core.settings.Settings;
import java.util.List;
import java.util.Optional;

/// What may be chosen for one completion, under the specification's names; what is empty is not sent.
///
/// @param temperature 0 to 2
/// @param topP 0 to 1
/// @param maxTokens at least 1
/// @param stop sequences that end the answer
/// @param seed makes an answer repeatable where the endpoint can
public record CompletionOptions(
    Optional<Double> temperature,
    Optional<Double> topP,
    Optional<Integer> maxTokens,
    List<String> stop,
    Optional<Long> seed,
    Optional<ReasoningEffort> reasoningEffort) {

  /// Nothing chosen.
  public static final CompletionOptions NONE = new CompletionOptions(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      List.of(),
      Optional.empty(),
      Optional.empty());

  /// @throws IllegalArgumentException where a value is out of its range, naming field, value and range
  public CompletionOptions {
    stop = List.copyOf(stop);
    temperature.ifPresent(value -> inRange("temperature", value, 0, 2));
    topP.ifPresent(value -> inRange("top_p", value, 0, 1));
    maxTokens.ifPresent(value -> inRange("max_tokens", value, 1, Integer.MAX_VALUE));
  }

  /// What was chosen in the settings.
  public static CompletionOptions of(Settings settings) {
    return new CompletionOptions(
        settings.temperature(),
        Optional.empty(),
        settings.maxTokens(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static void inRange(String field, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s is %s, allowed is %s to %s".formatted(field, plain(value), plain(least),
              plain(most)));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
