package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Presence;
import dev.parley.core.completion.ModelWindow;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Fit;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.TokenEstimate;
import dev.parley.core.testing.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a turn sends of its conversation.
class TurnRequestTest {
  private static final TurnSettings SETTINGS = settings(new ContextSettings(24_000));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void beginsAlikeForTwentyTurnsAndMoreWhileTheFactorWavers(long seed) {
    Random random = new Random(seed);
    List<Exchange> history = new ArrayList<>();
    Optional<LeftOut> leftOut = Optional.empty();
    List<ChatMessage> last = List.of();
    List<Integer> runs = new ArrayList<>();
    int run = 0;
    for (int turn = 0; turn < 300; turn++) {
      ModelWindow model =
          new ModelWindow(Optional.of(32_000), false, 1.1 + random.nextGaussian() / 20);
      Exchange asked = exchange(turn, random.nextInt(800), 0);
      Conversation conversation = conversation(history, leftOut);
      Ask ask = new Ask.Afresh(asked, history);
      Fit.Fitted fitted = (Fit.Fitted) TurnRequest.fit(ask, conversation, SETTINGS, model);
      List<ChatMessage> sent = TurnRequest.of(ask, 1, SETTINGS, "", fitted).messages();
      boolean isAlike =
          sent.size() >= last.size() && sent.subList(0, last.size()).equals(last);
      assertThat(isAlike).as("seed %d, turn %d", seed, turn).isEqualTo(!fitted.isNewCut());
      if (!isAlike) {
        runs.add(run);
        run = 0;
      }
      run++;
      last = sent;
      leftOut = fitted.leftOut();
      history.add(exchange(asked, random.nextInt(1_200)));
    }
    assertThat(runs).as("turns between cuts, seed %d", seed).hasSizeGreaterThan(3)
        .allSatisfy(turns -> assertThat(turns).isGreaterThanOrEqualTo(20));
  }

  @Test
  void aSummaryStandsBetweenTheSystemPromptAndTheHistory() {
    LeftOut leftOut = new LeftOut("t0", 1, "They met.\nAnd parted.");
    List<Exchange> history = List.of(exchange(0, 10, 10), exchange(1, 10, 10));
    Ask ask = new Ask.Afresh(exchange(2, 10, 0), history);
    Fit.Fitted fitted = (Fit.Fitted) TurnRequest.fit(
        ask, conversation(history, Optional.of(leftOut)), SETTINGS, ModelWindow.UNKNOWN);
    List<ChatMessage> sent = TurnRequest.of(ask, 1, SETTINGS, "", fitted).messages();
    assertThat(sent).hasSize(5);
    assertThat(sent.get(1).text()).endsWith("> They met.\n> And parted.");
    assertThat(sent.get(2)).isEqualTo(history.get(1).messages().getFirst());
  }

  @Test
  void anAnswerToWhatIsLeftOutIsAskedForWithoutTheSummary() {
    List<Exchange> history = List.of(
        exchange(0, 10, 10), exchange(1, 10, 10), exchange(2, 10, 10));
    Conversation conversation =
        conversation(history, Optional.of(new LeftOut("t1", 2, "They met.")));
    Ask ask = new Ask.Another(history.get(1), history.subList(0, 1));
    Fit.Fitted fitted =
        (Fit.Fitted) TurnRequest.fit(ask, conversation, SETTINGS, ModelWindow.UNKNOWN);
    assertThat(TurnRequest.of(ask, 1, SETTINGS, "", fitted).messages()).hasSize(4)
        .noneSatisfy(message -> assertThat(message.text()).contains("They met."));
  }

  @Test
  void attachmentsCostWhatTheOperatorSays() {
    Exchange pictures = Exchange.of("t0",
        List.of(new ChatMessage.User(Spoken.ADA, "t0", List.of(
            new Part.Image("https://example.org/a.png")))),
        Spoken.answer("nice", ReplyState.DONE), List.of());
    List<Exchange> history = List.of(pictures, exchange(1, 10, 10));
    Ask ask = new Ask.Afresh(exchange(2, 10, 0), history);
    assertThat(sent(ask, history, 100)).hasSize(2);
    assertThat(sent(ask, history, 20_000)).hasSize(1);
  }

  private static List<Exchange> sent(Ask ask, List<Exchange> history, int attachment) {
    TurnSettings settings =
        settings(new ContextSettings(16_000, new TokenEstimate(attachment), false));
    Fit fit = TurnRequest.fit(
        ask, conversation(history, Optional.empty()), settings, ModelWindow.UNKNOWN);
    return ((Fit.Fitted) fit).exchanges();
  }

  private static TurnSettings settings(ContextSettings context) {
    return TurnSettings.of(
        new BotSettings(Operator.NONE, 50_000, context, Spoken.AT_ONCE),
        Rules.of(Operator.NONE), Presence.of(Spoken.ADA, "general"));
  }

  private static Conversation conversation(List<Exchange> history, Optional<LeftOut> leftOut) {
    return new Conversation(Spoken.thread("T1"), history, Optional.empty(), leftOut);
  }

  private static Exchange exchange(int turn, int asked, int answered) {
    ChatMessage.User user = new ChatMessage.User(
        Spoken.ADA, "t" + turn, ChatMessage.ofText("q".repeat(asked + 1)));
    return exchange(Exchange.of("t" + turn, List.of(user),
        Answer.of("", Optional.empty(), ReplyState.GROWING, AnswerFacts.NONE), List.of()),
        answered);
  }

  private static Exchange exchange(Exchange asked, int answered) {
    return answered == 0
        ? asked
        : asked.replacing(Spoken.answer("a".repeat(answered), ReplyState.DONE));
  }
}
