package dev.parley.core.completion;

import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.List;
import java.util.Optional;

/// How much is answered; what is empty is not sent.
///
/// @param maxTokens at least 1: the older name, which every server knows and newer reasoning models refuse
/// @param maxCompletionTokens at least 1: the newer name, which counts reasoning too; never beside the other
/// @param stop up to [#MOST_STOPS] sequences that end the answer
/// @param choices the specification's `n`: 1 to 128 answers
public record Limits(
    Optional<Integer> maxTokens,
    Optional<Integer> maxCompletionTokens,
    List<String> stop,
    Optional<Integer> choices) {

  /// Four are OpenAI's limit; other servers take more.
  public static final int MOST_STOPS = 16;

  /// Nothing chosen.
  public static final Limits NONE =
      new Limits(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  private static final int MOST_CHOICES = 128;

  /// @throws IllegalArgumentException where a value is out of its range, naming field, value and range
  public Limits {
    stop = List.copyOf(stop);
    maxTokens.ifPresent(value -> Range.atLeast("max_tokens", value, 1));
    maxCompletionTokens.ifPresent(value -> Range.atLeast("max_completion_tokens", value, 1));
    if (maxTokens.isPresent() && maxCompletionTokens.isPresent()) {
      throw new IllegalArgumentException(
          "max_tokens and max_completion_tokens are both set, allowed is one of them");
    }
    Range.count("stop", stop.size(), MOST_STOPS);
    if (stop.contains("")) {
      throw new IllegalArgumentException("stop is \"\", allowed is at least one character");
    }
    choices.ifPresent(value -> Range.check("n", value, 1, MOST_CHOICES));
  }

  /// What was chosen in the settings; of the two names for the length they give one.
  static Limits of(Settings settings) {
    return new Limits(
        settings.find(SettingCatalog.MAX_TOKENS).map(Math::toIntExact),
        settings.find(SettingCatalog.MAX_COMPLETION_TOKENS).map(Math::toIntExact),
        settings.find(SettingCatalog.STOP).orElse(List.of()),
        Optional.empty()).choices(Math.toIntExact(settings.value(SettingCatalog.N)));
  }

  /// The older name for the length, and where to stop.
  public static Limits of(Optional<Integer> maxTokens, List<String> stop) {
    return new Limits(maxTokens, Optional.empty(), stop, Optional.empty());
  }

  /// These, with `count` answers; one is what a server gives unasked, and is not sent.
  public Limits choices(int count) {
    return new Limits(maxTokens, maxCompletionTokens, stop,
        count == 1 ? Optional.empty() : Optional.of(count));
  }
}
