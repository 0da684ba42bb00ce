package dev.parley.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.testing.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which exchanges the model is sent.
class ContextWindowTest {

  private static final Author ADA = new Author("U1", "ada");
  private static final List<ChatMessage> ALWAYS =
      List.of(new ChatMessage.System(ChatMessage.ofText("x".repeat(400))));

  @Test
  void keepsEverythingThatFits() {
    List<Exchange> history = exchanges(3);
    assertThat(new ContextWindow(2_000).replayed(history, ALWAYS, List.of())).isEqualTo(history);
  }

  @Test
  void keepsTheNewestExchangesWholeAndStaysWithinTheWindow() {
    ContextWindow window = new ContextWindow(1_000);
    List<Exchange> history = exchanges(40);
    List<Exchange> kept = window.replayed(history, ALWAYS, List.of());
    assertThat(kept).isNotEmpty().isEqualTo(history.subList(40 - kept.size(), 40));
    int tokens = kept.stream().mapToInt(TokenEstimate.DEFAULTS::of).sum()
        + TokenEstimate.DEFAULTS.of(ALWAYS);
    assertThat(tokens).isLessThanOrEqualTo(1_000);
  }

  @Test
  void keepsTheSameBeginningForManyTurnsAfterACut() {
    ContextWindow window = new ContextWindow(2_000);
    int cuts = 0;
    Optional<Exchange> first = Optional.empty();
    for (int turn = 1; turn <= 100; turn++) {
      List<Exchange> kept = window.replayed(exchanges(turn), ALWAYS, List.of());
      Optional<Exchange> begins = Optional.of(kept.getFirst());
      cuts += begins.equals(first) ? 0 : 1;
      first = begins;
    }
    assertThat(cuts).isLessThan(20);
  }

  @Test
  void sendsNoHistoryWhereTheQuestionAloneFillsTheWindow() {
    List<ChatMessage> question = List.of(
        new ChatMessage.User(ADA, "m", ChatMessage.ofText("字".repeat(5_000))));
    assertThat(new ContextWindow(1_000).replayed(exchanges(3), List.of(), question)).isEmpty();
  }

  @Test
  void refusesAWindowWithoutRoomNamingTheBound() {
    assertThatThrownBy(() -> new ContextWindow(10)).hasMessageContaining("256")
        .hasMessageContaining("10");
  }

  @Test
  void theRecordedCutStandsWhileTheWindowsSizeWavers() {
    Random random = new Random(11);
    Optional<LeftOut> before = Optional.empty();
    List<Exchange> last = List.of();
    int stable = 0;
    int longest = 0;
    for (int turn = 1; turn <= 200; turn++) {
      int tokens = (int) (4_000 / (1 + random.nextDouble() / 3));
      Fit.Fitted fitted = new ContextWindow(tokens).fit(exchanges(turn), ALWAYS, before);
      before = fitted.leftOut();
      boolean isSame =
          fitted.exchanges().subList(0, Math.min(last.size(), fitted.exchanges().size()))
              .equals(last);
      assertThat(isSame).as("turn %d", turn).isEqualTo(!fitted.isNewCut());
      stable = isSame ? stable + 1 : 0;
      longest = Math.max(longest, stable);
      last = fitted.exchanges();
    }
    assertThat(longest).isGreaterThanOrEqualTo(20);
  }

  @Test
  void countsWhatIsLeftOutAndNamesWhatIsNewOfIt() {
    ContextWindow window = new ContextWindow(1_000);
    List<Exchange> history = exchanges(40);
    Fit.Fitted first = window.fit(history.subList(0, 20), ALWAYS, Optional.empty());
    Fit.Fitted then = window.fit(history, ALWAYS, first.leftOut().map(it -> it.summedUpAs("so")));
    assertThat(first.isNewCut()).isTrue();
    assertThat(then.leftOut()).contains(
        new LeftOut(then.dropped().getLast().turn(), 40 - then.exchanges().size(), "so"));
    assertThat(then.dropped()).startsWith(first.exchanges().getFirst());
    assertThat(window.fit(history, ALWAYS, then.leftOut()).isNewCut()).isFalse();
  }

  @Test
  void aCutOlderThanAllThatIsKeptLeavesNothingMoreOut() {
    List<Exchange> history = exchanges(3);
    LeftOut gone = new LeftOut("long-ago", 50, "They met.");
    assertThat(new ContextWindow(2_000).fit(history, ALWAYS, Optional.of(gone)))
        .isEqualTo(new Fit.Fitted(history, List.of(), Optional.of(gone)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void cutsAsTheSlowModelDoes(long seed) {
    RandomGenerator random = new Random(seed);
    List<Exchange> history = new ArrayList<>();
    Optional<LeftOut> before = Optional.empty();
    for (int turn = 0; turn < 150; turn++) {
      int tokens = 600 + random.nextInt(2_000);
      Fit.Fitted fitted = new ContextWindow(tokens).fit(history, ALWAYS, before);
      assertThat(fitted.exchanges()).as("seed %d, turn %d", seed, turn)
          .isEqualTo(slow(history, before, tokens));
      assertThat(fitted.leftOut().map(LeftOut::questions).orElse(0) + fitted.exchanges().size())
          .isEqualTo(history.size());
      before = fitted.leftOut();
      history.add(exchange(turn, random.nextInt(900), random.nextInt(2_000)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsReplayedIsWhatWouldBeOnRecord(long seed) {
    RandomGenerator random = new Random(seed);
    List<Exchange> history = new ArrayList<>();
    Optional<LeftOut> before = Optional.empty();
    ContextWindow window = new ContextWindow(1_500);
    for (int turn = 0; turn < 150; turn++) {
      Exchange next = exchange(turn, random.nextInt(900), random.nextInt(2_000));
      List<ChatMessage> always = new ArrayList<>(ALWAYS);
      always.addAll(next.asked());
      Fit.Fitted onRecord = window.fit(history, always, before);
      assertThat(window.replayed(history, ALWAYS, next.asked()))
          .as("seed %d, turn %d", seed, turn).isEqualTo(onRecord.exchanges());
      before = onRecord.leftOut();
      history.add(next);
    }
  }

  @Test
  void aToolsResultGoesWithItsCall() {
    List<Exchange> history = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      history.add(Exchange.of("t" + i,
          List.of(new ChatMessage.User(ADA, "t" + i, ChatMessage.ofText("q".repeat(80)))),
          new Answer(List.of(
              new ChatMessage.Assistant(List.of(), Optional.empty(),
                  List.of(new ToolCall("c" + i, "find", "{}"))),
              new ChatMessage.Tool("c" + i, ChatMessage.ofText("r".repeat(400))),
              new ChatMessage.Assistant(ChatMessage.ofText("a"), Optional.empty(), List.of())),
              ReplyState.DONE, AnswerFacts.NONE),
          List.of()));
    }
    List<ChatMessage> sent = new ContextWindow(1_000).fit(history, ALWAYS, Optional.empty())
        .exchanges().stream().flatMap(exchange -> exchange.messages().stream()).toList();
    assertThat(sent.size() % 4).isZero();
    assertThat(sent.getFirst()).isInstanceOf(ChatMessage.User.class);
  }

  /// From all that is not left out, the oldest goes until three fifths are used; only where it is too much.
  private static List<Exchange> slow(
      List<Exchange> history, Optional<LeftOut> before, int tokens) {
    List<Exchange> kept = new ArrayList<>(
        history.subList(before.map(LeftOut::questions).orElse(0), history.size()));
    double room = tokens - 107; // what ALWAYS costs, and 3 for the answer
    if (cost(kept) > room) {
      while (!kept.isEmpty() && cost(kept) > room * 0.6) {
        kept.removeFirst();
      }
    }
    return kept;
  }

  private static int cost(List<Exchange> exchanges) {
    return exchanges.stream().mapToInt(TokenEstimate.DEFAULTS::of).sum();
  }

  private static Exchange exchange(int turn, int asked, int answered) {
    return Exchange.of("t" + turn,
        List.of(new ChatMessage.User(ADA, "t" + turn, ChatMessage.ofText("q".repeat(asked)))),
        Spoken.answer("a".repeat(answered), ReplyState.DONE), List.of());
  }

  private static List<Exchange> exchanges(int count) {
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      exchanges.add(Exchange.of(
          "t" + i,
          List.of(new ChatMessage.User(ADA, "t" + i, ChatMessage.ofText("q".repeat(80)))),
          Spoken.answer("a".repeat(160), ReplyState.DONE),
          List.of("r" + i)));
    }
    return exchanges;
  }
}
