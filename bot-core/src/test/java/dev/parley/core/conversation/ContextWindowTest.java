package dev.parley.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.testing.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which exchanges the model is sent.
class ContextWindowTest {

  private static final Author ADA = new Author("U1", "ada");
  private static final List<ChatMessage> ALWAYS =
      List.of(new ChatMessage.System(ChatMessage.ofText("x".repeat(400))));

  @Test
  void keepsEverythingThatFits() {
    List<Exchange> history = exchanges(3);
    assertThat(new ContextWindow(2_000).fit(history, ALWAYS)).isEqualTo(history);
  }

  @Test
  void keepsTheNewestExchangesWholeAndStaysWithinTheWindow() {
    ContextWindow window = new ContextWindow(1_000);
    List<Exchange> history = exchanges(40);
    List<Exchange> kept = window.fit(history, ALWAYS);
    assertThat(kept).isNotEmpty().isEqualTo(history.subList(40 - kept.size(), 40));
    int tokens = kept.stream().mapToInt(TokenEstimate::of).sum()
        + ALWAYS.stream().mapToInt(TokenEstimate::of).sum();
    assertThat(tokens).isLessThanOrEqualTo(1_000);
  }

  @Test
  void keepsTheSameBeginningForManyTurnsAfterACut() {
    ContextWindow window = new ContextWindow(2_000);
    int cuts = 0;
    Optional<Exchange> first = Optional.empty();
    for (int turn = 1; turn <= 100; turn++) {
      List<Exchange> kept = window.fit(exchanges(turn), ALWAYS);
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
    assertThat(new ContextWindow(1_000).fit(exchanges(3), question)).isEmpty();
  }

  @Test
  void refusesAWindowWithoutRoomNamingTheBound() {
    assertThatThrownBy(() -> new ContextWindow(10)).hasMessageContaining("256")
        .hasMessageContaining("10");
  }

  @Test
  void weighsIdeographsAsWholeTokensAndLettersAsQuarters() {
    assertThat(TokenEstimate.of("abcd".repeat(10))).isEqualTo(10);
    assertThat(TokenEstimate.of("漢字".repeat(10))).isEqualTo(20);
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
