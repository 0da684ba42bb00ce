package dev.parley.core.openai;

/// What one chunk adds to one call of a function, as the server wrote it; [ToolCalls] finds out which call.
///
/// @param index [#NO_INDEX] where the server gave none
public record ToolFragment(int index, String id, String name, String arguments) {

  /// Stands where there is no index.
  public static final int NO_INDEX = -1;
}
