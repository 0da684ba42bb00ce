package dev.parley.core.completion;

import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.List;
import java.util.Optional;

/// The form of the answer; what is empty is not sent.
///
/// @param modalities each at most once
/// @param voice for a spoken answer
public record Output(
    Optional<ResponseFormat> format,
    List<Modality> modalities,
    Optional<Voice> voice) {

  /// Nothing chosen: text.
  public static final Output NONE = new Output(Optional.empty(), List.of(), Optional.empty());

  /// @throws IllegalArgumentException where a modality comes twice
  public Output {
    modalities = List.copyOf(modalities);
    if (modalities.stream().distinct().count() < modalities.size()) {
      throw new IllegalArgumentException("modalities has the same twice, allowed is once");
    }
  }

  /// What was chosen in the settings.
  static Output of(Settings settings) {
    return new Output(
        settings.find(SettingCatalog.RESPONSE_FORMAT).map(ResponseFormat::of),
        List.of(), Optional.empty());
  }

  /// Whether sound may come.
  public boolean isSpoken() {
    return voice.isPresent() || modalities.contains(Modality.AUDIO);
  }
}
