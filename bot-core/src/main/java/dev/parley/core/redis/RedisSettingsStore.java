package dev.parley.core.redis;

import dev.parley.core.conversation.WellFormed;
import dev.parley.core.settings.Amended;
import dev.parley.core.settings.Amendment;
import dev.parley.core.settings.AuditEntry;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.settings.Stored;
import dev.parley.core.settings.WorkspaceId;
import dev.parley.core.settings.WorkspaceSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Settings as a hash of scopes, one of documents and a list, for each workspace. A read is one round trip; a change is two,
/// and begins anew where somebody else wrote in between.
final class RedisSettingsStore implements SettingsStore {
  private static final LuaScript READ = LuaScript.named("settings_read");
  private static final LuaScript WRITE = LuaScript.named("settings_write");
  private static final LuaScript FORGET = LuaScript.named("settings_forget");

  private static final String LIFE = millis(Duration.ofDays(LIFETIME_DAYS));
  private static final String DAY = millis(Duration.ofDays(1));

  /// How often a change begins anew; each time somebody else's was made, so not all of them wait.
  private static final int MOST_ATTEMPTS = 50;

  private final RedisConnection redis;
  private final Keys keys;

  RedisSettingsStore(RedisConnection redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  /// A change worked out over what was read.
  ///
  /// @param hash the key
  /// @param before the entry that was read; empty for none
  /// @param after the entry to write; empty to remove it
  /// @param version of what was read
  /// @param size of what shall be written, in characters
  private record Step(
      String hash,
      String field,
      int most,
      String before,
      String after,
      long version,
      int size,
      List<AuditEntry> entries) {}

  @Override
  public WorkspaceSettings read(WorkspaceId workspace, List<ScopeId> scopes) {
    List<String> arguments = new ArrayList<>(List.of(LIFE, DAY));
    scopes.forEach(scope -> arguments.add(scope.toString()));
    Object answer = READ.run(redis, List.of(keys.settings(workspace),
        keys.settingsDocuments(workspace), keys.settingsAudit(workspace)), arguments);
    List<String> found = answer instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
    Map<ScopeId, Stored<Choices>> chosen = new HashMap<>();
    for (int i = 0; i < Math.min(scopes.size(), found.size()); i++) {
      if (!found.get(i).isEmpty()) {
        chosen.put(scopes.get(i), SettingsJson.choices(found.get(i)));
      }
    }
    Map<String, Stored<String>> documents = new HashMap<>();
    for (int i = scopes.size(); i + 1 < found.size(); i += 2) {
      String name = found.get(i);
      SettingsJson.document(found.get(i + 1)).ifPresent(stored -> documents.put(name, stored));
    }
    return new WorkspaceSettings(chosen, documents);
  }

  @Override
  public Map<String, Stored<String>> documents(WorkspaceId workspace) {
    String key = keys.settingsDocuments(workspace);
    Map<String, Stored<String>> documents = new HashMap<>();
    redis.call(client -> client.hgetAll(key)).forEach((name, entry) -> SettingsJson.document(entry)
        .ifPresent(stored -> documents.put(name, stored)));
    return documents;
  }

  @Override
  public Amended amend(WorkspaceId workspace, Amendment amendment) {
    Amended outcome = new Amended.Outdated(0);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Step step = switch (amendment.change()) {
        case Change.OfScope change -> step(workspace, amendment, change);
        case Change.OfDocument change -> step(workspace, amendment, change);
      };
      outcome = new Amended.Outdated(step.version());
      if (!amendment.hasSeen(step.version())) {
        return outcome;
      }
      Optional<Amended> made = write(workspace, amendment, step);
      if (made.isPresent()) {
        return made.get();
      }
    }
    return outcome;
  }

  private Step step(WorkspaceId workspace, Amendment amendment, Change.OfScope change) {
    String hash = keys.settings(workspace);
    ScopeId source = change instanceof Change.Copy(ScopeId from, _) ? from : change.scope();
    List<String> found = entries(hash, change.scope().toString(), source.toString());
    Stored<Choices> before = SettingsJson.choices(found.getFirst());
    Choices after =
        change.after(before.value(), SettingsJson.choices(found.getLast()).value());
    String written = after.texts().isEmpty() ? ""
        : SettingsJson.choices(change.scope(),
            new Stored<>(amendment.versionAfter(before.version()), after));
    return new Step(hash, change.scope().toString(), MOST_SCOPES, found.getFirst(), written,
        before.version(), after.size(), amendment.entries(change.scope(), before.value(), after));
  }

  private Step step(WorkspaceId workspace, Amendment amendment, Change.OfDocument change) {
    String hash = keys.settingsDocuments(workspace);
    String name = change.name();
    String found = entries(hash, name).getFirst();
    Optional<Stored<String>> before = SettingsJson.document(found);
    long version = before.map(Stored::version).orElse(0L);
    Optional<String> after = change.after().map(WellFormed::of);
    String written = after.map(text -> SettingsJson.document(
        name, new Stored<>(amendment.versionAfter(version), text))).orElse("");
    return new Step(hash, name, MOST_DOCUMENTS, found, written, version,
        after.map(String::length).orElse(0),
        amendment.entries(name, before.map(Stored::value), after));
  }

  /// Empty where somebody else wrote in between.
  private Optional<Amended> write(WorkspaceId workspace, Amendment amendment, Step step) {
    if (step.entries().isEmpty()) {
      return Optional.of(new Amended.Done(step.version(), List.of()));
    }
    if (step.size() > LARGEST) {
      return Optional.of(new Amended.Full());
    }
    List<String> arguments = new ArrayList<>(List.of(
        step.field(), step.before(), step.after(), Integer.toString(step.most()),
        Integer.toString(MOST_ENTRIES), LIFE));
    step.entries().forEach(entry -> arguments.add(SettingsJson.audit(entry)));
    long answer = WRITE.number(
        redis, List.of(step.hash(), keys.settingsAudit(workspace)), arguments);
    if (answer == 0) {
      return Optional.empty();
    }
    long version = step.after().isEmpty() ? 0 : amendment.versionAfter(step.version());
    return Optional.of(
        answer < 0 ? new Amended.Full() : new Amended.Done(version, step.entries()));
  }

  private List<String> entries(String hash, String... fields) {
    String[] sound = Stream.of(fields).map(WellFormed::of).toArray(String[]::new);
    return redis.call(client -> client.hmget(hash, sound)).stream()
        .map(entry -> Optional.ofNullable(entry).orElse("")).toList();
  }

  @Override
  public List<AuditEntry> audit(WorkspaceId workspace, int skip, int most) {
    String key = keys.settingsAudit(workspace);
    return redis.call(client -> client.lrange(key, skip, skip + most - 1L)).stream()
        .flatMap(entry -> SettingsJson.audit(entry).stream())
        .toList();
  }

  @Override
  public void forget(WorkspaceId workspace, String person) {
    ScopeId scope = ScopeId.person(person);
    FORGET.run(redis, List.of(keys.settings(workspace), keys.settingsAudit(workspace)), List.of(
        scope.toString(), Entry.beginning("i", person), SettingsJson.beginning(Editor.FORGOTTEN),
        SettingsJson.field(scope), SettingsJson.field(ScopeId.FORGOTTEN_PERSON)));
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
