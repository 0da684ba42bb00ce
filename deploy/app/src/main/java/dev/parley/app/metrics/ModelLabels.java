package dev.parley.app.metrics;

import java.util.Set;

/// What models are called as labels. Only names of the settings are: people may ask for any name, and each would be a
/// series of its own for ever.
///
/// @param known the models that the settings name
public record ModelLabels(Set<String> known) {
  private static final String DEFAULT = "default";
  private static final String OTHER = "other";

  public ModelLabels {
    known = Set.copyOf(known);
  }

  /// The label of a model; the empty name is the endpoint's own choice.
  String of(String model) {
    return model.isEmpty() ? DEFAULT : known.contains(model) ? model : OTHER;
  }
}
