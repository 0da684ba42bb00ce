package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.settings.Amended;
import dev.parley.core.settings.Amendment;
import dev.parley.core.settings.AuditEntry;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.settings.Stored;
import dev.parley.core.settings.WorkspaceId;
import dev.parley.core.settings.WorkspaceSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is written down of changes, and what happens where two make one at the same moment.
class ChangesTest extends CommandScene {

  @Test
  void theHistorySaysWhoChangedWhat() {
    assertThat(answer(ADMIN, "config history")).isEqualTo("Nothing was changed here yet.");
    answer(MANAGER, "config set temperature 0.2 scope:channel");
    answer(MANAGER, "config set temperature 1 scope:channel");
    answer(ADMIN, "persona save tutor You `teach`.");
    assertThat(answer(ADMIN, "config history").lines().skip(2)).hasSize(3).satisfiesExactly(
        line -> assertThat(line).contains("UTC · `adm` · `workspace` · `persona:tutor`: – → "
            + "`You 'teach'.`"),
        line -> assertThat(line).contains("`mia` · `channel:general` · `temperature`: `0.2` → `1`"),
        line -> assertThat(line).contains("`mia`", "– → `0.2`"));
  }

  @Test
  void theHistoryNamesTheNewestTwentyAndItsFileAll() {
    for (int seed = 0; seed < 25; seed++) {
      answer(ADMIN, "config set seed " + seed);
    }
    assertThat(answer(ADMIN, "config history")).startsWith("The newest 20 changes:")
        .contains("`24`").doesNotContain("→ `4`");
    assertThat(file(ADMIN, "config history as:csv").lines()).hasSize(26)
        .first().isEqualTo("at,who_id,who,scope,what,before,after");
  }

  @Test
  void theFileQuotesWhatItHas() {
    answer(ADMIN, "persona save tutor \"one, two\nand \\\"three\\\"\"");
    assertThat(file(ADMIN, "config history as:csv"))
        .contains(",U4,adm,workspace,persona:tutor,,\"one, two\nand \"\"three\"\"\"");
  }

  @Test
  void whoWasForgottenStaysInTheHistoryWithoutAName() {
    answer(ANYBODY, "config set length brief");
    answer(ANYBODY, "forget-me yes");
    assertThat(answer(ADMIN, "config history")).doesNotContain("ada")
        .contains("somebody who was forgotten");
  }

  @Test
  void whoWasSlowerIsToldSoAndNothingOfTheirsIsWritten() {
    CommandCatalog slow = catalogOn(new Interrupted(
        ports.settings(), () -> answer(ADMIN, "persona save tutor The first one.")));
    assertThat(slow.answer(inThread(ADMIN, "persona save tutor The second one.")).text())
        .isEqualTo(
            "Somebody else changed this at the same moment. Look at it again, then decide.");
    assertThat(answer("persona show tutor")).contains("The first one.");
  }

  @Test
  void theSameHoldsForBudgetsAndAccess() {
    CommandCatalog budgets = catalogOn(new Interrupted(
        ports.settings(), () -> answer(ADMIN, "budget set workspace 5 requests per day")));
    assertThat(budgets.answer(inThread(ADMIN, "budget set person 1 requests per day")).text())
        .startsWith("Somebody else changed this");
    CommandCatalog access = catalogOn(
        new Interrupted(ports.settings(), () -> answer(ADMIN, "access block person:eve")));
    assertThat(access.answer(inThread(ADMIN, "access allow person:eve")).text())
        .startsWith("Somebody else changed this");
    assertThat(answer("access show")).contains("Not: `person:eve`");
  }

  /// Where somebody else is faster: they make their change between another's look and write.
  private record Interrupted(SettingsStore store, Runnable others) implements SettingsStore {
    @Override
    public Map<String, Stored<String>> documents(WorkspaceId workspace) {
      Map<String, Stored<String>> seen = store.documents(workspace);
      others.run();
      return seen;
    }

    @Override
    public WorkspaceSettings read(WorkspaceId workspace, List<ScopeId> scopes) {
      return store.read(workspace, scopes);
    }

    @Override
    public Amended amend(WorkspaceId workspace, Amendment amendment) {
      return store.amend(workspace, amendment);
    }

    @Override
    public List<AuditEntry> audit(WorkspaceId workspace, int skip, int most) {
      return store.audit(workspace, skip, most);
    }

    @Override
    public void forget(WorkspaceId workspace, String person) {
      store.forget(workspace, person);
    }
  }
}
