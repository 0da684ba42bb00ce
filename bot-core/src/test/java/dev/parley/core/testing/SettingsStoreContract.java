package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.settings.Amended;
import dev.parley.core.settings.Amendment;
import dev.parley.core.settings.AuditEntry;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.Scope;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.settings.Stored;
import dev.parley.core.settings.WorkspaceId;
import dev.parley.core.settings.WorkspaceSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [SettingsStore] does.
public abstract class SettingsStoreContract {
  private static final WorkspaceId HERE = new WorkspaceId("playground", "W");
  private static final WorkspaceId ELSEWHERE = new WorkspaceId("playground", "{W}");
  private static final Place PLACE =
      Place.of("playground", "W", "C1", Optional.of("17.1"), "U1");
  private static final ScopeId CHANNEL = ScopeId.channel("C1");
  private static final Editor ADA = new Editor("U1", "Ada \"the\" \uD83D\uDE00");
  private static final Editor BO = new Editor("U2", "bo");
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123Z");

  private SettingsStore store = new InMemorySettings();

  /// A store in which nothing is known yet.
  protected abstract SettingsStore fresh();

  @BeforeEach
  final void begin() {
    store = fresh();
  }

  @Test
  void nothingIsChosenAtFirst() {
    assertThat(store.read(HERE, PLACE.scopes())).isEqualTo(WorkspaceSettings.NONE);
    assertThat(store.documents(HERE)).isEmpty();
    assertThat(store.audit(HERE, 0, 10)).isEmpty();
  }

  @Test
  void whatWasChosenHoldsInItsScopeOnly() {
    done(Change.put(CHANNEL, SettingCatalog.TEMPERATURE, 0.2));
    done(Change.put(ScopeId.thread("C1", "17.1"), SettingCatalog.TOP_P, 0.5));
    done(Change.put(ScopeId.channel("C2"), SettingCatalog.SEED, 7L));
    WorkspaceSettings read = store.read(HERE, PLACE.scopes());
    Settings settings = read.at(PLACE, Choices.NONE);
    assertThat(settings.find(SettingCatalog.TEMPERATURE)).contains(0.2);
    assertThat(settings.origin(SettingCatalog.TEMPERATURE)).contains(Scope.CHANNEL);
    assertThat(settings.find(SettingCatalog.TOP_P)).contains(0.5);
    assertThat(settings.find(SettingCatalog.SEED)).isEmpty();
    assertThat(read.scopes()).containsOnlyKeys(CHANNEL, ScopeId.thread("C1", "17.1"));
    assertThat(store.read(ELSEWHERE, PLACE.scopes())).isEqualTo(WorkspaceSettings.NONE);
  }

  @Test
  void oneChangeMayChooseSeveral() {
    Amended.Done done = done(new Change.Put(CHANNEL, Map.of("seed", "7", "n", "2")));
    assertThat(done.entries()).extracting(AuditEntry::what).containsExactly("n", "seed");
    assertThat(choices(CHANNEL).texts()).isEqualTo(Map.of("seed", "7", "n", "2"));
  }

  @Test
  void oneNameForTheLengthTakesTheOthersPlace() {
    done(Change.put(CHANNEL, SettingCatalog.MAX_TOKENS, 5L));
    Amended.Done done = done(Change.put(CHANNEL, SettingCatalog.MAX_COMPLETION_TOKENS, 6L));
    assertThat(choices(CHANNEL).texts()).isEqualTo(Map.of("max_completion_tokens", "6"));
    assertThat(done.entries()).extracting(AuditEntry::what)
        .containsExactly("max_completion_tokens", "max_tokens");
  }

  @Test
  void choicesAreTakenBackOneByOneOrAllAtOnce() {
    done(new Change.Put(CHANNEL, Map.of("seed", "7", "n", "2", "later", "?")));
    done(Change.reset(CHANNEL, SettingCatalog.SEED));
    assertThat(choices(CHANNEL).texts()).isEqualTo(Map.of("n", "2", "later", "?"));
    assertThat(done(new Change.ResetAll(CHANNEL)).version()).isZero();
    assertThat(store.read(HERE, PLACE.scopes())).isEqualTo(WorkspaceSettings.NONE);
  }

  @Test
  void aCopyIsAllThatIsChosenInAnotherChannelAndNothingElse() {
    ScopeId other = ScopeId.channel("C2");
    done(new Change.Put(other, Map.of("seed", "7", "n", "2")));
    done(new Change.Put(CHANNEL, Map.of("seed", "8", "stop", "x")));
    Amended.Done done = done(new Change.Copy(other, CHANNEL));
    assertThat(choices(CHANNEL).texts()).isEqualTo(Map.of("seed", "7", "n", "2"));
    assertThat(done.entries()).extracting(AuditEntry::what).containsExactly("n", "seed", "stop");
    assertThat(done(new Change.Copy(other, CHANNEL)).entries()).isEmpty();
  }

  @Test
  void whatIsSoAlreadyIsNoChange() {
    long version = done(Change.put(CHANNEL, SettingCatalog.SEED, 7L)).version();
    assertThat(done(Change.put(CHANNEL, SettingCatalog.SEED, 7L)))
        .isEqualTo(new Amended.Done(version, List.of()));
    assertThat(done(Change.reset(CHANNEL, SettingCatalog.N)).entries()).isEmpty();
    assertThat(store.audit(HERE, 0, 10)).hasSize(1);
  }

  @Test
  void whoSawAnOlderVersionDoesNotOverwriteTheNewer() {
    Change first = Change.put(CHANNEL, SettingCatalog.PROMPT, "one");
    Change second = Change.put(CHANNEL, SettingCatalog.PROMPT, "two");
    long seen = ((Amended.Done) store.amend(HERE, seeing(first, 0))).version();
    assertThat(seen).isPositive();
    assertThat(store.amend(HERE, seeing(second, 0))).isEqualTo(new Amended.Outdated(seen));
    assertThat(choices(CHANNEL).text(SettingCatalog.PROMPT)).contains("one");
    assertThat(store.read(HERE, List.of(CHANNEL)).version(CHANNEL)).isEqualTo(seen);
    assertThat(store.amend(HERE, seeing(second, seen))).isInstanceOf(Amended.Done.class);
    assertThat(choices(CHANNEL).text(SettingCatalog.PROMPT)).contains("two");
    assertThat(store.read(HERE, List.of(CHANNEL)).version(CHANNEL)).isGreaterThan(seen);
  }

  @Test
  void ofTwoThatSawTheSameOneIsMade() throws ExecutionException, InterruptedException {
    List<Amended> made = together(IntStream.range(0, 8).<Callable<Amended>>mapToObj(i -> () -> store
        .amend(HERE, seeing(Change.put(CHANNEL, SettingCatalog.PROMPT, "by " + i), 0))).toList());
    assertThat(made).filteredOn(Amended.Done.class::isInstance).hasSize(1);
    assertThat(store.audit(HERE, 0, 10)).hasSize(1);
  }

  @Test
  void changesOfDifferentSettingsAtTheSameTimeAreAllMade()
      throws ExecutionException, InterruptedException {
    together(IntStream.range(0, 8).<Callable<Amended>>mapToObj(i -> () -> store.amend(HERE,
        by(ADA, new Change.Put(CHANNEL, Map.of("later-" + i, "x"))))).toList());
    assertThat(choices(CHANNEL).texts()).hasSize(8);
    assertThat(store.audit(HERE, 0, 10)).hasSize(8);
  }

  @Test
  void tellsWhoChangedWhatAndWhen() {
    done(Change.put(CHANNEL, SettingCatalog.STOP, List.of("\n")));
    done(Change.put(CHANNEL, SettingCatalog.STOP, List.of("END")));
    store.amend(HERE, Amendment.of(
        Change.reset(CHANNEL, SettingCatalog.STOP), BO, NOON.plusSeconds(1)));
    assertThat(store.audit(HERE, 0, 10)).containsExactly(
        new AuditEntry(NOON.plusSeconds(1), BO, CHANNEL, "stop", Optional.of("END"),
            Optional.empty()),
        new AuditEntry(NOON, ADA, CHANNEL, "stop", Optional.of("\"\\n\""), Optional.of("END")),
        new AuditEntry(NOON, ADA, CHANNEL, "stop", Optional.empty(), Optional.of("\"\\n\"")));
    assertThat(store.audit(HERE, 1, 1)).hasSize(1).first().extracting(AuditEntry::after)
        .isEqualTo(Optional.of("END"));
    assertThat(store.audit(HERE, 3, 10)).isEmpty();
    assertThat(store.audit(ELSEWHERE, 0, 10)).isEmpty();
  }

  @Test
  void keepsLongTextsWholeAndTheirBeginningInTheTrail() {
    String prompt = "\uD83D\uDE00".repeat(SettingCatalog.LONGEST_PROMPT);
    done(Change.put(CHANNEL, SettingCatalog.PROMPT, prompt));
    assertThat(choices(CHANNEL).text(SettingCatalog.PROMPT)).contains(prompt);
    String kept = store.audit(HERE, 0, 1).getFirst().after().orElseThrow();
    assertThat(kept.codePointCount(0, kept.length())).isEqualTo(AuditEntry.LONGEST_TEXT);
    assertThat(kept).startsWith("\uD83D\uDE00").endsWith("\uD83D\uDE00…");
  }

  @Test
  void documentsAreReadByName() {
    done(new Change.Write(SettingsDocuments.ACCESS, "block person:U9"));
    done(new Change.Write(SettingsDocuments.BUDGETS, "b"));
    done(new Change.Write(SettingsDocuments.persona("tutor"), "Teach."));
    done(new Change.Write(SettingsDocuments.persona("cook"), "Cook."));
    done(Change.put(CHANNEL, SettingCatalog.PERSONA, "tutor"));
    WorkspaceSettings read = store.read(HERE, PLACE.scopes());
    assertThat(read.documents()).containsOnlyKeys("access", "budgets", "persona:tutor");
    assertThat(read.document("access")).contains("block person:U9");
    assertThat(read.at(PLACE, Choices.NONE).systemPrompt()).isEqualTo("Teach.");
    assertThat(store.documents(HERE)).hasSize(4);
    done(new Change.Remove(SettingsDocuments.persona("tutor")));
    assertThat(store.read(HERE, PLACE.scopes()).at(PLACE, Choices.NONE).systemPrompt())
        .isEqualTo(Settings.defaults().systemPrompt());
    assertThat(store.audit(HERE, 0, 1).getFirst()).isEqualTo(new AuditEntry(
        NOON, ADA, ScopeId.WORKSPACE, "persona:tutor", Optional.of("Teach."), Optional.empty()));
  }

  @Test
  void documentsHaveVersionsToo() {
    Change first = new Change.Write("access", "one");
    long seen = ((Amended.Done) store.amend(HERE, seeing(first, 0))).version();
    assertThat(store.amend(HERE, seeing(new Change.Write("access", "two"), 0)))
        .isEqualTo(new Amended.Outdated(seen));
    assertThat(store.documents(HERE)).containsEntry("access", new Stored<>(seen, "one"));
    assertThat(store.amend(HERE, seeing(new Change.Remove("access"), seen)))
        .isInstanceOf(Amended.Done.class);
    assertThat(store.documents(HERE)).isEmpty();
  }

  @Test
  void whatIsTooLargeIsNotKept() {
    String tooLong = "x".repeat(SettingsStore.LARGEST + 1);
    assertThat(store.amend(HERE, by(ADA, new Change.Write("access", tooLong))))
        .isEqualTo(new Amended.Full());
    assertThat(store.amend(HERE, by(ADA, new Change.Put(CHANNEL, Map.of("later", tooLong)))))
        .isEqualTo(new Amended.Full());
    assertThat(store.audit(HERE, 0, 10)).isEmpty();
  }

  @Test
  void aWorkspaceHasOnlySoManyDocuments() {
    for (int i = 0; i < SettingsStore.MOST_DOCUMENTS; i++) {
      done(new Change.Write("persona:" + i, "x"));
    }
    Change more = new Change.Write("access", "x");
    assertThat(store.amend(HERE, by(ADA, more))).isEqualTo(new Amended.Full());
    done(new Change.Write("persona:0", "another"));
    done(new Change.Remove("persona:0"));
    done(more);
  }

  @Test
  void aForgottenPersonLeavesWhatTheyDidAndNotWhoTheyWere() {
    done(Change.put(ScopeId.person("U1"), SettingCatalog.SEED, 1L));
    done(Change.put(CHANNEL, SettingCatalog.PROMPT, "\"i\":\"U1\",\"w\":1 \"s\":\"person:U1\""));
    store.amend(HERE, by(BO, Change.put(ScopeId.person("U1"), SettingCatalog.N, 2L)));
    store.amend(HERE, by(BO, Change.put(ScopeId.person("U12"), SettingCatalog.N, 3L)));
    List<AuditEntry> before = store.audit(HERE, 0, 10);
    store.forget(HERE, "U1");
    store.forget(HERE, "U1");
    assertThat(choices(ScopeId.person("U1"))).isEqualTo(Choices.NONE);
    assertThat(choices(ScopeId.person("U12"))).isNotEqualTo(Choices.NONE);
    List<AuditEntry> after = store.audit(HERE, 0, 10);
    assertThat(after).extracting(AuditEntry::by)
        .containsExactly(BO, BO, Editor.FORGOTTEN, Editor.FORGOTTEN);
    assertThat(after).extracting(AuditEntry::scope).containsExactly(
        ScopeId.person("U12"), ScopeId.FORGOTTEN_PERSON, CHANNEL, ScopeId.FORGOTTEN_PERSON);
    assertThat(after).extracting(AuditEntry::after)
        .isEqualTo(before.stream().map(AuditEntry::after).toList());
    assertThat(after).extracting(AuditEntry::at)
        .isEqualTo(before.stream().map(AuditEntry::at).toList());
  }

  private Amended.Done done(Change change) {
    Amended made = store.amend(HERE, by(ADA, change));
    assertThat(made).isInstanceOf(Amended.Done.class);
    return (Amended.Done) made;
  }

  private Choices choices(ScopeId scope) {
    return store.read(HERE, List.of(scope)).choices(scope);
  }

  private static Amendment by(Editor editor, Change change) {
    return Amendment.of(change, editor, NOON);
  }

  private static Amendment seeing(Change change, long version) {
    return new Amendment(change, ADA, NOON, OptionalLong.of(version));
  }

  private static List<Amended> together(List<Callable<Amended>> calls)
      throws ExecutionException, InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = executor.invokeAll(calls);
      List<Amended> made = new ArrayList<>();
      for (var future : futures) {
        made.add(future.get());
      }
      return made;
    }
  }
}
