package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.ModelWindow;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.testing.ScriptedCompletions;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What of a long conversation the model is sent, turn by turn.
class ContextTest extends BotScene {
  private static final int TOKENS = 4_000;
  private static final String ANSWER = "word ".repeat(800); // 1,000 tokens
  private static final int TURNS_TO_A_CUT = 4;

  private volatile boolean isSummedUp;
  private volatile ModelWindow window = ModelWindow.UNKNOWN;

  ContextTest() {
    bot = new Bot(ports.forBot(platform, new Windowed()), () -> new BotSettings(
        Operator.of(Choices.NONE.with(SettingCatalog.SUMMARY, isSummedUp)), 50_000,
        new ContextSettings(TOKENS), Spoken.AT_ONCE));
  }

  @Test
  void aCutIsSummedUpOnceAndThatStandsBelowTheSystemPrompt() throws InterruptedException {
    isSummedUp = true;
    ScriptedCompletions.Call summary = untilTheSummary();
    assertThat(summary.request().messages().getLast().text())
        .contains("[ada]\n> question 0").contains("[the assistant]\n> word word");
    summary.say("They asked ").say("for words.").finish(FinishReason.STOP);
    ScriptedCompletions.Call asked = model.next();
    List<ChatMessage> sent = asked.request().messages();
    assertThat(sent.get(1)).isInstanceOf(ChatMessage.System.class);
    assertThat(sent.get(1).text()).endsWith("> They asked for words.");
    assertThat(sent).filteredOn(ChatMessage.System.class::isInstance).hasSize(2);
    LeftOut leftOut = conversation().leftOut().orElseThrow();
    assertThat(leftOut.summary()).isEqualTo("They asked for words.");
    assertThat(sent.get(2).text()).isEqualTo("question " + leftOut.questions());
    answered(TURNS_TO_A_CUT, asked);
    List<ChatMessage> next =
        answered(TURNS_TO_A_CUT + 1, ask(TURNS_TO_A_CUT + 1)).request().messages();
    assertThat(next.subList(0, sent.size())).isEqualTo(sent);
  }

  @Test
  void theNextSummaryIsOfTheOneBeforeAndOfWhatFollowedIt() throws InterruptedException {
    isSummedUp = true;
    untilTheSummary().say("The first summary.").finish(FinishReason.STOP);
    answered(TURNS_TO_A_CUT, model.next());
    int turn = TURNS_TO_A_CUT + 1;
    ScriptedCompletions.Call call = ask(turn);
    while (!isSummary(call)) {
      answered(turn, call);
      turn++;
      call = ask(turn);
    }
    assertThat(call.request().messages().getLast().text())
        .startsWith("The summary so far:\n\n> The first summary.\n")
        .doesNotContain("question 0\n");
    call.say("The second summary.").finish(FinishReason.STOP);
    assertThat(model.next().say("x").request().messages().get(1).text())
        .endsWith("> The second summary.");
  }

  @Test
  void aSummaryThatFailsIsDoneWithoutAndNotTriedAgainForThisCut() throws InterruptedException {
    isSummedUp = true;
    untilTheSummary().fail(new CompletionFailure.Unavailable(503, "down"));
    ScriptedCompletions.Call asked = model.next();
    assertThat(asked.request().messages().get(1)).isInstanceOf(ChatMessage.User.class);
    answered(TURNS_TO_A_CUT, asked);
    assertThat(conversation().leftOut()).get().extracting(LeftOut::summary).isEqualTo("");
    assertThat(isSummary(answered(TURNS_TO_A_CUT + 1, ask(TURNS_TO_A_CUT + 1)))).isFalse();
  }

  @Test
  void aSummaryOfWhatIsDeletedMeanwhileIsNotUsed() throws InterruptedException {
    isSummedUp = true;
    ScriptedCompletions.Call summary = untilTheSummary();
    assertThat(bot.deleted(new PlatformEvent.MessageDeleted("d", address("m0")))).isTrue();
    summary.say("They spoke of question 0.").finish(FinishReason.STOP);
    assertThat(model.next().say("x").request().messages())
        .noneSatisfy(message -> assertThat(message.text()).contains("They spoke"));
    assertThat(conversation().leftOut()).isEmpty();
  }

  @Test
  void whereParleyEndsNobodyWaitsForASummary() throws InterruptedException {
    isSummedUp = true;
    ScriptedCompletions.Call summary = untilTheSummary();
    bot.drain(Duration.ofSeconds(5));
    assertThat(summary.isCancelled()).isTrue();
    assertThat(ports.inbox().head(THREAD)).as("the question waits for the next start").isPresent();
  }

  @Test
  void aQuestionThatTheModelCannotReadIsRefusedWithBothNumbers() {
    window = new ModelWindow(Optional.of(1_000), false, 2);
    bot.accept(mention("m0", "字".repeat(2_000)));
    await().until(() -> !platform.texts().isEmpty());
    assertThat(platform.texts()).singleElement().asString()
        .contains("4,010 tokens").containsPattern("reads at most \\d{3}\\.");
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void aQuestionLongerThanWhatTheOperatorWantsSentIsAskedAlone() throws InterruptedException {
    answered(0, ask(0));
    bot.accept(mention("m1", "字".repeat(3_000)));
    assertThat(model.next().say("x").request().messages()).hasSize(2);
  }

  private ScriptedCompletions.Call untilTheSummary() throws InterruptedException {
    for (int turn = 0; turn < TURNS_TO_A_CUT; turn++) {
      answered(turn, ask(turn));
    }
    ScriptedCompletions.Call summary = ask(TURNS_TO_A_CUT);
    assertThat(isSummary(summary)).isTrue();
    return summary;
  }

  private ScriptedCompletions.Call ask(int turn) throws InterruptedException {
    bot.accept(mention("m" + turn, "question " + turn));
    return model.next();
  }

  private ScriptedCompletions.Call answered(int turn, ScriptedCompletions.Call call) {
    call.say(ANSWER).finish(FinishReason.STOP);
    ended("m" + turn);
    return call;
  }

  private static boolean isSummary(ScriptedCompletions.Call call) {
    return call.request().messages().getFirst().text().startsWith("You keep the running summary");
  }

  /// The model, which says how much it reads.
  private final class Windowed implements CompletionClient {
    @Override
    public CompletionCall call(CompletionRequest request) {
      return model.call(request);
    }

    @Override
    public ModelWindow window(Optional<String> asked, String affinity) {
      return window;
    }
  }
}
