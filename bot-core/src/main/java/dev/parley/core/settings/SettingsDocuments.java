package dev.parley.core.settings;

import java.util.Optional;

/// The names of a workspace's documents.
public final class SettingsDocuments {
  /// Who may use Parley where, and for what.
  public static final String ACCESS = "access";

  /// How much may be used.
  public static final String BUDGETS = "budgets";

  private static final String PERSONA = "persona:";

  private SettingsDocuments() {}

  /// The document that holds a persona's instructions.
  public static String persona(String name) {
    return PERSONA + name;
  }

  /// The persona whose instructions a document holds.
  public static Optional<String> personaName(String document) {
    return document.startsWith(PERSONA)
        ? Optional.of(document.substring(PERSONA.length()))
        : Optional.empty();
  }
}
