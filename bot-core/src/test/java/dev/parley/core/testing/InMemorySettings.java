package dev.parley.core.testing;

import dev.parley.core.settings.Amended;
import dev.parley.core.settings.Amendment;
import dev.parley.core.settings.AuditEntry;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.settings.Stored;
import dev.parley.core.settings.WorkspaceId;
import dev.parley.core.settings.WorkspaceSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Settings in maps, for ever; one step at a time.
public final class InMemorySettings implements SettingsStore {
  private static final Stored<Choices> NOTHING = new Stored<>(0, Choices.NONE);

  private final Map<WorkspaceId, Kept> workspaces = new ConcurrentHashMap<>();

  @Override
  public WorkspaceSettings read(WorkspaceId workspace, List<ScopeId> scopes) {
    Kept kept = kept(workspace);
    return kept.whole(() -> {
      Map<ScopeId, Stored<Choices>> chosen = new HashMap<>(kept.scopes);
      chosen.keySet().retainAll(scopes);
      Set<String> needed =
          new HashSet<>(Set.of(SettingsDocuments.ACCESS, SettingsDocuments.BUDGETS));
      chosen.values().forEach(stored -> stored.value().text(SettingCatalog.PERSONA)
          .map(SettingsDocuments::persona).ifPresent(needed::add));
      Map<String, Stored<String>> documents = new HashMap<>(kept.documents);
      documents.keySet().retainAll(needed);
      return new WorkspaceSettings(chosen, documents);
    });
  }

  @Override
  public Map<String, Stored<String>> documents(WorkspaceId workspace) {
    Kept kept = kept(workspace);
    return kept.whole(() -> Map.copyOf(kept.documents));
  }

  @Override
  public Amended amend(WorkspaceId workspace, Amendment amendment) {
    Kept kept = kept(workspace);
    return kept.whole(() -> switch (amendment.change()) {
      case Change.OfScope change -> kept.amend(amendment, change);
      case Change.OfDocument change -> kept.amend(amendment, change);
    });
  }

  @Override
  public List<AuditEntry> audit(WorkspaceId workspace, int skip, int most) {
    Kept kept = kept(workspace);
    return kept.whole(() -> kept.audit.reversed().stream().skip(skip).limit(most).toList());
  }

  @Override
  public void forget(WorkspaceId workspace, String person) {
    Kept kept = kept(workspace);
    kept.whole(() -> {
      kept.scopes.remove(ScopeId.person(person));
      kept.audit.replaceAll(entry -> without(person, entry));
      return true;
    });
  }

  private static AuditEntry without(String person, AuditEntry entry) {
    return new AuditEntry(
        entry.at(),
        entry.by().id().equals(person) ? Editor.FORGOTTEN : entry.by(),
        entry.scope().equals(ScopeId.person(person)) ? ScopeId.FORGOTTEN_PERSON : entry.scope(),
        entry.what(), entry.before(), entry.after());
  }

  private Kept kept(WorkspaceId workspace) {
    return workspaces.computeIfAbsent(workspace, _ -> new Kept());
  }

  /// What is kept of one workspace; touched inside [#whole] only.
  private static final class Kept {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ScopeId, Stored<Choices>> scopes = new HashMap<>();
    private final Map<String, Stored<String>> documents = new HashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();

    <T> T whole(Supplier<T> step) {
      lock.lock();
      try {
        return step.get();
      } finally {
        lock.unlock();
      }
    }

    Amended amend(Amendment amendment, Change.OfScope change) {
      Stored<Choices> before = scopes.getOrDefault(change.scope(), NOTHING);
      ScopeId source = change instanceof Change.Copy(ScopeId from, _) ? from : change.scope();
      Choices after = change.after(
          before.value(), scopes.getOrDefault(source, NOTHING).value());
      return amend(amendment, scopes, change.scope(), new Step<>(
          MOST_SCOPES, before.version(),
          Optional.of(after).filter(choices -> !choices.texts().isEmpty()),
          after.size(), amendment.entries(change.scope(), before.value(), after)));
    }

    Amended amend(Amendment amendment, Change.OfDocument change) {
      Optional<Stored<String>> before = Optional.ofNullable(documents.get(change.name()));
      return amend(amendment, documents, change.name(), new Step<>(
          MOST_DOCUMENTS, before.map(Stored::version).orElse(0L), change.after(),
          change.after().map(String::length).orElse(0),
          amendment.entries(change.name(), before.map(Stored::value), change.after())));
    }

    private record Step<T>(
        int most,
        long version,
        Optional<T> after,
        int size,
        List<AuditEntry> entries) {}

    private <K, T> Amended amend(
        Amendment amendment, Map<K, Stored<T>> where, K key, Step<T> step) {
      if (!amendment.hasSeen(step.version())) {
        return new Amended.Outdated(step.version());
      }
      if (step.entries().isEmpty()) {
        return new Amended.Done(step.version(), List.of());
      }
      boolean hasRoom = where.containsKey(key) || where.size() < step.most();
      if (step.size() > LARGEST || !hasRoom) {
        return new Amended.Full();
      }
      long version = step.after().isPresent() ? amendment.versionAfter(step.version()) : 0;
      step.after().ifPresentOrElse(
          value -> where.put(key, new Stored<>(version, value)), () -> where.remove(key));
      audit.addAll(step.entries());
      while (audit.size() > MOST_ENTRIES) {
        audit.removeFirst();
      }
      return new Amended.Done(version, step.entries());
    }
  }
}
