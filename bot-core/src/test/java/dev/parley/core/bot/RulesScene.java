package dev.parley.core.bot;

import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.settings.Amended;
import dev.parley.core.settings.Amendment;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.WorkspaceId;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Instant;

/// A scene in which the workspace chose something.
abstract class RulesScene extends ControlsScene {
  static final WorkspaceId WORKSPACE = new WorkspaceId("test", "w");
  static final ScopeId CHANNEL = ScopeId.channel(THREAD.channel());

  final <T> void choose(ScopeId scope, Setting<T> setting, T value) {
    amend(Change.put(scope, setting, value));
  }

  final void budgets(String... lines) {
    amend(new Change.Write(SettingsDocuments.BUDGETS, String.join("\n", lines)));
  }

  final void access(String... lines) {
    amend(new Change.Write(SettingsDocuments.ACCESS, String.join("\n", lines)));
  }

  /// Somebody asks, and is answered.
  final ScriptedCompletions.Call answered(Author by, ConversationId where, String message)
      throws InterruptedException {
    ask(by, where, message);
    ScriptedCompletions.Call call = model.next();
    call.say("Hi").finish(FinishReason.STOP);
    settled(where);
    return call;
  }

  final void ask(Author by, ConversationId where, String message) {
    bot.accept(new PlatformEvent.Mention(
        "event-" + message, new ReplyAddress(where, message), by, "question " + message));
  }

  final void settled(ConversationId where) {
    await().until(() -> ports.inbox().head(where).isEmpty() && bot.turnsInFlight() == 0);
  }

  private void amend(Change change) {
    Amended amended = ports.settings()
        .amend(WORKSPACE, Amendment.of(change, new Editor("U9", "eve"), Instant.EPOCH));
    if (!(amended instanceof Amended.Done)) {
      throw new AssertionError(amended);
    }
  }
}
