package dev.parley.core.settings;

import java.util.List;

/// What became of an amendment.
public sealed interface Amended {

  /// It was made.
  ///
  /// @param version the scope's or document's version now
  /// @param entries what it changed, as it stands in the audit trail; empty where everything was so before
  record Done(long version, List<AuditEntry> entries) implements Amended {
    /// Copies the entries.
    public Done {
      entries = List.copyOf(entries);
    }
  }

  /// Somebody else was faster: it has changed since the person saw it.
  ///
  /// @param version the one it has now
  record Outdated(long version) implements Amended {}

  /// There is no room: the scope or document would be larger than [SettingsStore#LARGEST], or there are too many.
  record Full() implements Amended {}
}
