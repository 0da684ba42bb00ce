package dev.parley.core.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a turn happens, and who asks.
///
/// @param channel the parent channel
/// @param thread empty where the channel itself is the conversation
/// @param person the id of who asks
public record Place(
    WorkspaceId workspace,
    String channel,
    Optional<String> thread,
    String person) {

  /// A place by its parts.
  public static Place of(
      String platform, String workspace, String channel, Optional<String> thread, String person) {
    return new Place(new WorkspaceId(platform, workspace), channel, thread, person);
  }

  /// Where choices are kept that hold here, widest first.
  public List<ScopeId> scopes() {
    return Stream.of(Scope.values()).flatMap(scope -> id(scope).stream()).toList();
  }

  /// Where the choices of one scope are kept; empty for the operator's, and for a thread's where there is none.
  public Optional<ScopeId> id(Scope scope) {
    return switch (scope) {
      case OPERATOR -> Optional.empty();
      case WORKSPACE -> Optional.of(ScopeId.WORKSPACE);
      case CHANNEL -> Optional.of(ScopeId.channel(channel));
      case THREAD -> thread.map(id -> ScopeId.thread(channel, id));
      case PERSON -> Optional.of(ScopeId.person(person));
    };
  }
}
