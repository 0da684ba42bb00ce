package dev.parley.core.settings;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// One thing that people may choose: its name, what it may be, and where it may be chosen.
///
/// @param name as people write it: the specification's name for the specification's fields, small words with hyphens for
///     Parley's own
/// @param scopes where it may be chosen; always by the operator
/// @param fallback what holds where nobody chose, as it would be written; empty leaves it to the endpoint
public record Setting<T>(
    String name,
    ValueKind<T> kind,
    Category category,
    Set<Scope> scopes,
    Optional<String> fallback) {

  /// @throws IllegalArgumentException where the fallback is not allowed: a mistake in the code
  public Setting {
    scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    if (fallback.isPresent() && kind.read(fallback.get()).found().isEmpty()) {
      throw new IllegalArgumentException(name + " cannot be " + fallback.get());
    }
  }

  static <T> Setting<T> of(String name, ValueKind<T> kind, Category category) {
    return new Setting<>(name, kind, category,
        EnumSet.complementOf(EnumSet.of(Scope.PERSON)), Optional.empty());
  }

  /// This, which a person may choose for themselves too.
  Setting<T> personal() {
    return new Setting<>(name, kind, category, EnumSet.allOf(Scope.class), fallback);
  }

  /// This, which is the same for all threads of a channel.
  Setting<T> notInThreads() {
    EnumSet<Scope> fewer = EnumSet.copyOf(scopes);
    fewer.remove(Scope.THREAD);
    return new Setting<>(name, kind, category, fewer, fallback);
  }

  Setting<T> orElse(String text) {
    return new Setting<>(name, kind, category, scopes, Optional.of(text));
  }

  /// Whether a person may choose it for themselves.
  public boolean isPersonal() {
    return isAllowedIn(Scope.PERSON);
  }

  /// Whether it may be chosen there.
  public boolean isAllowedIn(Scope scope) {
    return scopes.contains(scope);
  }
}
