package dev.parley.core.settings;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// What people chose, by workspace: the choices of each scope, documents beside them, and who changed what and when. All of
/// a workspace lives as long as it is used, and [#LIFETIME_DAYS] days more.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
public interface SettingsStore {

  /// How long a workspace is remembered that nobody speaks in, in days.
  int LIFETIME_DAYS = 400;

  /// The most characters of a document, and of all choices of one scope together.
  int LARGEST = 256 * 1024;

  /// The most scopes of a workspace in which something is chosen.
  int MOST_SCOPES = 50_000;

  /// The most documents of a workspace.
  int MOST_DOCUMENTS = 200;

  /// The most entries of a workspace's audit trail; the oldest go first.
  int MOST_ENTRIES = 10_000;

  /// The choices of `scopes`, and the documents that a turn needs, in one round trip.
  WorkspaceSettings read(WorkspaceId workspace, List<ScopeId> scopes);

  /// Every document of the workspace, by its name.
  Map<String, Stored<String>> documents(WorkspaceId workspace);

  /// Makes a change and notes it in the audit trail, both or none.
  Amended amend(WorkspaceId workspace, Amendment amendment);

  /// The audit trail, newest first.
  ///
  /// @param skip how many of the newest to leave out
  /// @param most how many at most
  List<AuditEntry> audit(WorkspaceId workspace, int skip, int most);

  /// Forgets what a person chose for themselves, and takes them out of the audit trail: what they changed stays in it, they
  /// are [Editor#FORGOTTEN].
  void forget(WorkspaceId workspace, String person);
}
