package dev.parley.core.bot;

import dev.parley.core.access.AccessRules;
import dev.parley.core.language.Language;
import dev.parley.core.settings.LanguageChoice;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.settings.WorkspaceSettings;
import dev.parley.core.usage.BudgetLines;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Prices;
import java.io.UncheckedIOException;
import java.util.Optional;

/// What holds at one place for one person: the settings of all scopes, who may what, and how much may be spent.
///
/// @param stored as it is kept, with the versions
/// @param settings resolved
/// @param budgets the operator's, and the workspace's over them
public record Rules(
    WorkspaceSettings stored,
    Settings settings,
    AccessRules access,
    Budgets budgets,
    Prices prices) {

  /// What holds where nobody but the operator chose.
  public static Rules of(Operator operator) {
    return new Rules(WorkspaceSettings.NONE, Settings.of(operator.choices()),
        AccessRules.DEFAULTS, operator.budgets(), operator.prices());
  }

  /// Reads them in one round trip.
  ///
  /// @throws UncheckedIOException where the store cannot be reached
  public static Rules read(SettingsStore store, Place place, Operator operator) {
    WorkspaceSettings stored = store.read(place.workspace(), place.scopes());
    return new Rules(
        stored,
        stored.at(place, operator.choices()),
        stored.document(SettingsDocuments.ACCESS).map(AccessRules::parse)
            .orElse(AccessRules.DEFAULTS),
        operator.budgets().with(stored.document(SettingsDocuments.BUDGETS)
            .map(text -> BudgetLines.read(text, operator.prices().currency()))
            .orElse(Budgets.NONE)),
        operator.prices());
  }

  /// These, with other rules of access.
  public Rules with(AccessRules other) {
    return new Rules(stored, settings, other, budgets, prices);
  }

  /// The language in which the person is spoken to: as it was chosen, else as their platform says.
  public Language language(Optional<String> locale) {
    return switch (settings.value(SettingCatalog.LANGUAGE)) {
      case LanguageChoice.ENGLISH -> Language.ENGLISH;
      case LanguageChoice.TRADITIONAL_CHINESE -> Language.TRADITIONAL_CHINESE;
      case LanguageChoice.AUTO -> locale.flatMap(Language::of).orElse(Language.ENGLISH);
    };
  }
}
