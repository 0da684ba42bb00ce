package dev.parley.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is stored of a workspace, as far as it was asked for.
///
/// @param scopes the choices of each scope in which there are some
/// @param documents by their names; among them [SettingsDocuments#ACCESS] and [SettingsDocuments#BUDGETS] where there are such, and the
///     personas that the scopes name
public record WorkspaceSettings(
    Map<ScopeId, Stored<Choices>> scopes,
    Map<String, Stored<String>> documents) {

  /// A workspace in which nobody chose anything.
  public static final WorkspaceSettings NONE = new WorkspaceSettings(Map.of(), Map.of());

  /// Copies both.
  public WorkspaceSettings {
    scopes = Map.copyOf(scopes);
    documents = Map.copyOf(documents);
  }

  /// What was chosen in a scope that was asked for.
  public Choices choices(ScopeId scope) {
    return Optional.ofNullable(scopes.get(scope)).map(Stored::value).orElse(Choices.NONE);
  }

  /// The version of a scope that was asked for; 0 where nobody chose.
  public long version(ScopeId scope) {
    return Optional.ofNullable(scopes.get(scope)).map(Stored::version).orElse(0L);
  }

  /// The text of a document.
  public Optional<String> document(String name) {
    return Optional.ofNullable(documents.get(name)).map(Stored::value);
  }

  /// The instructions of the personas that were found, by name.
  public Map<String, String> personas() {
    return documents.entrySet().stream()
        .filter(entry -> SettingsDocuments.personaName(entry.getKey()).isPresent())
        .collect(Collectors.toMap(
            entry -> SettingsDocuments.personaName(entry.getKey()).orElseThrow(),
            entry -> entry.getValue().value()));
  }

  /// What holds at a place whose scopes were asked for.
  public Settings at(Place place, Choices operator) {
    List<Layer> layers = new ArrayList<>(List.of(new Layer(Scope.OPERATOR, operator)));
    place.scopes().forEach(id -> layers.add(new Layer(id.scope(), choices(id))));
    return Settings.resolve(layers, personas());
  }
}
