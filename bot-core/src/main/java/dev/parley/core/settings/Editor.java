package dev.parley.core.settings;

/// Who changed something: the platform's id and the name that people saw then; both empty of a person who wanted to be
/// forgotten.
public record Editor(String id, String name) {
  /// A person who wanted to be forgotten.
  public static final Editor FORGOTTEN = new Editor("", "");
}
