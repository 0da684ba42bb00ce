package dev.parley.bench;

import dev.parley.core.access.AccessRules;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Subject;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.settings.Amended;
import dev.parley.core.settings.Amendment;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.usage.BudgetLines;
import dev.parley.core.usage.Spender;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A workspace that has been lived in: something is chosen in every scope, with a persona, 50 rules of access and 6 budgets.
final class RulesWorkspace {
  static final String CHANNEL = "C1";
  static final Author PERSON = new Author("U1", "Ada");
  static final Presence BY = Presence.of(PERSON, CHANNEL);
  static final Place PLACE =
      Place.of(RecordedPlatform.NAME, "w", CHANNEL, Optional.of("t1"), PERSON.id());
  static final Spender SPENDER =
      new Spender(new ConversationId(RecordedPlatform.NAME, "w", CHANNEL, "t1"), PERSON);

  private static final Editor EDITOR = new Editor("U9", "Admin");
  private static final int LONGEST_PROMPT = 2_000;

  private RulesWorkspace() {}

  /// Chooses all of it.
  static void fill(SettingsStore store, Clock clock) {
    changes().forEach(change -> make(store, change, clock));
    budgets(store, clock);
  }

  /// Lays its budgets down.
  static void budgets(SettingsStore store, Clock clock) {
    make(store, new Change.Write(
        SettingsDocuments.BUDGETS, BudgetLines.written(BudgetReplica.MANY, "USD")), clock);
  }

  /// Lifts them.
  static void noBudgets(SettingsStore store, Clock clock) {
    make(store, new Change.Remove(SettingsDocuments.BUDGETS), clock);
  }

  private static List<Change> changes() {
    Set<Subject> blocked = IntStream.range(0, 50)
        .mapToObj(i -> Subject.person("B" + i)).collect(Collectors.toSet());
    AccessRules access = new AccessRules(Set.of(), blocked, true, Set.of(), Map.of(), List.of());
    return List.of(
        new Change.Write(SettingsDocuments.ACCESS, access.text()),
        new Change.Write(SettingsDocuments.persona("tutor"), "Be kind. ".repeat(
            LONGEST_PROMPT / 9)),
        new Change.Put(ScopeId.WORKSPACE, Map.of("model", "gpt-4", "temperature", "0.7")),
        new Change.Put(ScopeId.channel(CHANNEL), Map.of("persona", "tutor", "top_p", "0.9")),
        new Change.Put(ScopeId.thread(CHANNEL, "t1"), Map.of("temperature", "0.2")),
        new Change.Put(ScopeId.person(PERSON.id()), Map.of("length", "brief")));
  }

  private static void make(SettingsStore store, Change change, Clock clock) {
    Amended amended =
        store.amend(PLACE.workspace(), Amendment.of(change, EDITOR, clock.instant()));
    if (!(amended instanceof Amended.Done)) {
      throw new IllegalStateException(change + " was not made: " + amended);
    }
  }
}
