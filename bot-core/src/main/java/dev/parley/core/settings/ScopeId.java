package dev.parley.core.settings;

import java.util.Optional;

/// One place where choices are kept: `workspace`, `channel:C1`, `thread:C1:17.1`, `person:U1`. The operator's
/// are in a file and have none.
///
/// @param id what the platform calls it; empty for the workspace itself, else 1 to [#LONGEST_ID] characters
public record ScopeId(Scope scope, String id) {

  /// The longest id, in characters.
  public static final int LONGEST_ID = 450;

  /// The workspace as a whole.
  public static final ScopeId WORKSPACE = new ScopeId(Scope.WORKSPACE, "");

  /// A person who wanted to be forgotten.
  public static final ScopeId FORGOTTEN_PERSON = new ScopeId(Scope.PERSON, "-");

  /// @throws IllegalArgumentException where the scope is kept elsewhere, or the id is none
  public ScopeId {
    if (scope == Scope.OPERATOR) {
      throw new IllegalArgumentException("what the operator chose is not kept beside the others");
    }
    if (id.isEmpty() != (scope == Scope.WORKSPACE) || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "a %s's id has 1 to %d characters".formatted(scope.word(), LONGEST_ID));
    }
  }

  /// A channel of the workspace.
  public static ScopeId channel(String channel) {
    return new ScopeId(Scope.CHANNEL, channel);
  }

  /// A thread of a channel.
  public static ScopeId thread(String channel, String thread) {
    return new ScopeId(Scope.THREAD, channel + ":" + thread);
  }

  /// A person of the workspace.
  public static ScopeId person(String person) {
    return new ScopeId(Scope.PERSON, person);
  }

  /// Reads the written form; empty where it is none, or is of a scope that only a later release knows.
  public static Optional<ScopeId> parse(String written) {
    int colon = written.indexOf(':');
    String word = colon < 0 ? written : written.substring(0, colon);
    String id = colon < 0 ? "" : written.substring(colon + 1);
    return Scope.of(word)
        .filter(scope -> scope != Scope.OPERATOR && id.length() <= LONGEST_ID)
        .filter(scope -> id.isEmpty() == (scope == Scope.WORKSPACE))
        .map(scope -> new ScopeId(scope, id));
  }

  @Override
  public String toString() {
    return id.isEmpty() ? scope.word() : scope.word() + ":" + id;
  }
}
