package dev.parley.core.completion;

import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the next token is drawn; what is empty is not sent.
///
/// @param temperature 0 to 2
/// @param topP 0 to 1
/// @param presencePenalty -2 to 2
/// @param frequencyPenalty -2 to 2
/// @param logitBias -100 to 100, by the token's id
/// @param seed makes an answer repeatable where the endpoint can
public record Sampling(
    Optional<Double> temperature,
    Optional<Double> topP,
    Optional<Double> presencePenalty,
    Optional<Double> frequencyPenalty,
    Map<Integer, Double> logitBias,
    Optional<Long> seed) {

  /// Nothing chosen.
  public static final Sampling NONE = new Sampling(Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

  /// @throws IllegalArgumentException where a value is out of its range, naming field, value and range
  public Sampling {
    // sorted, so that the same choice gives the same bytes
    logitBias = Collections.unmodifiableMap(new TreeMap<>(logitBias));
    temperature.ifPresent(value -> Range.check("temperature", value, 0, 2));
    topP.ifPresent(value -> Range.check("top_p", value, 0, 1));
    presencePenalty.ifPresent(value -> Range.check("presence_penalty", value, -2, 2));
    frequencyPenalty.ifPresent(value -> Range.check("frequency_penalty", value, -2, 2));
    logitBias.forEach((token, bias) -> {
      Range.atLeast("a token of logit_bias", token, 0);
      Range.check("logit_bias of token " + token, bias, -100, 100);
    });
  }

  /// What was chosen in the settings.
  static Sampling of(Settings settings) {
    return new Sampling(
        settings.find(SettingCatalog.TEMPERATURE),
        settings.find(SettingCatalog.TOP_P),
        settings.find(SettingCatalog.PRESENCE_PENALTY),
        settings.find(SettingCatalog.FREQUENCY_PENALTY),
        settings.find(SettingCatalog.LOGIT_BIAS).orElse(Map.of()),
        settings.find(SettingCatalog.SEED));
  }

  /// What nearly everybody chooses.
  public static Sampling of(Optional<Double> temperature, Optional<Double> topP,
      Optional<Long> seed) {
    return new Sampling(
        temperature, topP, Optional.empty(), Optional.empty(), Map.of(), seed);
  }

  /// These, without the seed: the next answer may be another.
  public Sampling unseeded() {
    return new Sampling(
        temperature, topP, presencePenalty, frequencyPenalty, logitBias, Optional.empty());
  }
}
