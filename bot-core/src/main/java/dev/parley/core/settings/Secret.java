package dev.parley.core.settings;

/// A value that must not be seen: prints as stars. Only [#reveal] gives the value.
public record Secret(String reveal) {
  /// No secret: what is empty prints as empty.
  public static final Secret NONE = new Secret("");

  /// Whether there is a value.
  public boolean isSet() {
    return !reveal.isEmpty();
  }

  @Override
  public String toString() {
    return isSet() ? "****" : "";
  }
}
