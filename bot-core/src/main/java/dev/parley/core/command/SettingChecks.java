package dev.parley.core.command;

import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.settings.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a value must be besides well written: a model that there is, a persona that there is.
final class SettingChecks {
  private static final int MOST_NAMED = 20;

  private final SettingsStore store;
  private final Supplier<List<String>> models;

  SettingChecks(SettingsStore store, Supplier<List<String>> models) {
    this.store = store;
    this.models = models;
  }

  /// Why `written` cannot be chosen; empty where it can.
  Optional<Sentence> objection(Caller caller, Setting<?> setting, String written) {
    if (setting.equals(SettingCatalog.MODEL)) {
      return missing(Sentence.of("config.no-such-model"), written, models.get());
    }
    return setting.equals(SettingCatalog.PERSONA)
        ? persona(written, personas(caller))
        : Optional.empty();
  }

  /// The names of the workspace's personas.
  List<String> personas(Caller caller) {
    return store.documents(caller.workspace()).keySet().stream()
        .flatMap(name -> SettingsDocuments.personaName(name).stream()).sorted().toList();
  }

  /// The models that can be chosen; empty where the endpoints do not say.
  List<String> models() {
    return models.get();
  }

  private static Optional<Sentence> persona(String written, List<String> known) {
    return known.isEmpty()
        ? Optional.of(Sentence.of("persona.none"))
        : missing(Sentence.of("config.no-such-persona"), written, known);
  }

  private static Optional<Sentence> missing(
      Sentence none, String written, List<String> known) {
    if (known.isEmpty() || known.contains(written)) {
      return Optional.empty();
    }
    Sentence instead = Spelling.nearest(written, known.stream())
        .map(near -> Sentence.of("config.did-you-mean").with("near", Quoted.code(near)))
        .orElseGet(() -> Sentence.of("config.choose").withAny(
            "known", known.stream().limit(MOST_NAMED).map(Quoted::code).toList()));
    return Optional.of(Caller.both(none.with("name", Quoted.code(written)), instead));
  }
}
