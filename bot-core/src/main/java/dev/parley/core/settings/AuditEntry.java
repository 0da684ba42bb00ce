package dev.parley.core.settings;

import java.time.Instant;
import java.util.Optional;

/// One thing that somebody changed.
///
/// @param what the setting's name, or the document's
/// @param before what was written there, at most [#LONGEST_TEXT] characters of it; empty where nothing was
/// @param after what is written there since, bounded too; empty where nothing is
public record AuditEntry(
    Instant at,
    Editor by,
    ScopeId scope,
    String what,
    Optional<String> before,
    Optional<String> after) {

  /// How much of a value is kept, in characters.
  public static final int LONGEST_TEXT = 4_000;

  /// Shortens what is too long.
  public AuditEntry {
    before = before.map(AuditEntry::bounded);
    after = after.map(AuditEntry::bounded);
  }

  private static String bounded(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
  }
}
