package dev.parley.core.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What shall be changed of what a workspace chose. That a value is allowed, and that this person may change it, was checked
/// before.
public sealed interface Change {

  /// A change of one scope's choices.
  sealed interface OfScope extends Change {
    /// The scope that changes.
    ScopeId scope();

    /// What is chosen afterwards.
    ///
    /// @param source what is chosen in the scope that is copied from; else of no meaning
    Choices after(Choices before, Choices source);
  }

  /// A change of one document.
  sealed interface OfDocument extends Change {
    /// Its name.
    String name();

    /// Its text afterwards; empty where it is removed.
    Optional<String> after();
  }

  /// Chooses some settings.
  ///
  /// @param texts values as they are written, by the settings' names
  record Put(ScopeId scope, Map<String, String> texts) implements OfScope {
    /// Keeps them in the order of their names.
    public Put {
      texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    @Override
    public Choices after(Choices before, Choices source) {
      Choices after = before;
      for (var each : texts.entrySet()) {
        after = after.with(each.getKey(), each.getValue());
      }
      return after;
    }
  }

  /// Takes some choices back.
  record Reset(ScopeId scope, Set<String> names) implements OfScope {
    /// Copies them.
    public Reset {
      names = Set.copyOf(names);
    }

    @Override
    public Choices after(Choices before, Choices source) {
      Choices after = before;
      for (String name : names) {
        after = after.without(name);
      }
      return after;
    }
  }

  /// Takes every choice back.
  record ResetAll(ScopeId scope) implements OfScope {
    @Override
    public Choices after(Choices before, Choices source) {
      return Choices.NONE;
    }
  }

  /// Chooses what is chosen in another scope, and nothing else.
  record Copy(ScopeId from, ScopeId scope) implements OfScope {
    @Override
    public Choices after(Choices before, Choices source) {
      return source;
    }
  }

  /// Keeps a document, over the one before.
  ///
  /// @param text at most [SettingsStore#LARGEST] characters
  record Write(String name, String text) implements OfDocument {
    @Override
    public Optional<String> after() {
      return Optional.of(text);
    }
  }

  /// Removes a document.
  record Remove(String name) implements OfDocument {
    @Override
    public Optional<String> after() {
      return Optional.empty();
    }
  }

  /// Chooses one setting.
  static <T> Put put(ScopeId scope, Setting<T> setting, T value) {
    return new Put(scope, Map.of(setting.name(), setting.kind().write(value)));
  }

  /// Takes one choice back.
  static Reset reset(ScopeId scope, Setting<?> setting) {
    return new Reset(scope, Set.of(setting.name()));
  }
}
