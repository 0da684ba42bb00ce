package dev.parley.core.settings;

/// Names a workspace of a platform: `slack:T1`.
public record WorkspaceId(String platform, String workspace) {

  /// @throws IllegalArgumentException where one of them is empty
  public WorkspaceId {
    if (platform.isEmpty() || workspace.isEmpty()) {
      throw new IllegalArgumentException("a workspace has a platform and a name");
    }
  }

  @Override
  public String toString() {
    return platform + ":" + workspace;
  }
}
