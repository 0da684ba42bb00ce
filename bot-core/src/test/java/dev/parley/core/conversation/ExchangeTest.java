package dev.parley.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.testing.Spoken;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A question and its answers.
class ExchangeTest {

  @Test
  void showsTheNewestAndKeepsTheEarlierOnes() {
    Exchange exchange = Spoken.exchange("1", "one").with(done("two"));
    assertThat(exchange.answer().text()).isEqualTo("two");
    assertThat(exchange.showing(0).messages()).extracting(ChatMessage::text)
        .containsExactly("hello", "one");
    assertThat(exchange.showing(0).with(done("three")).answers()).extracting(Answer::text)
        .containsExactly("one", "two", "three");
  }

  @Test
  void theOldestThatIsNotShownGoesWhereThereAreTooMany() {
    Exchange exchange = Spoken.exchange("1", "0");
    for (int i = 1; i <= Exchange.MOST_ANSWERS; i++) {
      exchange = exchange.with(done(Integer.toString(i)));
    }
    assertThat(exchange.answers()).hasSize(Exchange.MOST_ANSWERS)
        .first().extracting(Answer::text).isEqualTo("1");
    assertThat(exchange.answer().text()).isEqualTo("8");
    Exchange first = exchange.showing(0).withOthers(List.of(done("9"), done("10")));
    assertThat(first.answer().text()).isEqualTo("1");
    assertThat(first.answers()).extracting(Answer::text)
        .containsExactly("1", "4", "5", "6", "7", "8", "9", "10");
  }

  @Test
  void longAnswersPushEarlierOnesOutButNotThemselves() {
    String most = "x".repeat(Exchange.MOST_CHARACTERS);
    Exchange exchange = Spoken.exchange("1", "one").with(done(most));
    assertThat(exchange.answers()).extracting(Answer::text).containsExactly(most);
  }

  @Test
  void aFailedAttemptIsNoPage() {
    Exchange failed = Exchange.of(
        "1", List.of(), Spoken.answer("half", ReplyState.FAILED), List.of());
    assertThat(failed.with(done("whole")).answers()).containsExactly(done("whole"));
    Exchange silent = Exchange.of(
        "1", List.of(), Spoken.answer("", ReplyState.STOPPED), List.of());
    assertThat(silent.with(done("whole")).answers()).containsExactly(done("whole"));
  }

  @Test
  void refusesToShowWhatIsNotThere() {
    assertThatThrownBy(() -> Spoken.exchange("1", "one").showing(1)).hasMessageContaining("2 of 1");
  }

  private static Answer done(String text) {
    return Spoken.answer(text, ReplyState.DONE);
  }
}
