package dev.parley.core.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// A change, who wants it and when.
///
/// @param seen the version of the scope or document that the person saw when they decided; where it has another by now,
///     nothing is changed. Empty changes whatever is there
public record Amendment(Change change, Editor by, Instant at, OptionalLong seen) {

  /// A change of whatever is there.
  public static Amendment of(Change change, Editor by, Instant at) {
    return new Amendment(change, by, at, OptionalLong.empty());
  }

  /// Whether the person saw what is there now.
  public boolean hasSeen(long version) {
    return seen.isEmpty() || seen.getAsLong() == version;
  }

  /// The version that follows; never one that was there before, even where what had it was removed in between.
  public long versionAfter(long version) {
    return Math.max(version + 1, at.toEpochMilli());
  }

  /// What changes in a scope, in the order of the settings' names.
  public List<AuditEntry> entries(ScopeId scope, Choices before, Choices after) {
    Set<String> names = new TreeSet<>(before.texts().keySet());
    names.addAll(after.texts().keySet());
    return names.stream()
        .flatMap(name -> entries(scope, name, text(before, name), text(after, name)).stream())
        .toList();
  }

  /// What changes of a document.
  public List<AuditEntry> entries(String document, Optional<String> before,
      Optional<String> after) {
    return entries(ScopeId.WORKSPACE, document, before, after);
  }

  private List<AuditEntry> entries(
      ScopeId scope, String what, Optional<String> before, Optional<String> after) {
    return before.equals(after)
        ? List.of()
        : List.of(new AuditEntry(at, by, scope, what, before, after));
  }

  private static Optional<String> text(Choices choices, String name) {
    return Optional.ofNullable(choices.texts().get(name));
  }
}
