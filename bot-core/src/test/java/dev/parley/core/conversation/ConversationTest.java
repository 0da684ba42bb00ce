package dev.parley.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.testing.Spoken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is left out of a conversation, seen from one turn.
class ConversationTest {
  private static final LeftOut LEFT_OUT = new LeftOut("2", 2, "They met.");
  private static final Conversation CONVERSATION = new Conversation(
      Spoken.thread("T1"),
      List.of(Spoken.exchange("1", "one"), Spoken.exchange("2", "two"),
          Spoken.exchange("3", "three")),
      Optional.empty(), Optional.of(LEFT_OUT));

  @Test
  void aTurnThatIsLeftOutItselfIsNotToldWhatCameAfterIt() {
    assertThat(CONVERSATION.leftOutBefore("1")).isEmpty();
    assertThat(CONVERSATION.leftOutBefore("2")).isEmpty();
    assertThat(CONVERSATION.isLeftOut("1")).isTrue();
    assertThat(CONVERSATION.isLeftOut("2")).isTrue();
  }

  @Test
  void aTurnAfterItAndANewOneAreTold() {
    assertThat(CONVERSATION.leftOutBefore("3")).contains(LEFT_OUT);
    assertThat(CONVERSATION.leftOutBefore("4")).contains(LEFT_OUT);
    assertThat(CONVERSATION.isLeftOut("3")).isFalse();
    assertThat(CONVERSATION.isLeftOut("4")).isFalse();
  }

  @Test
  void theNewestIsTheLastOneOrOneThatIsNotKnownYet() {
    assertThat(CONVERSATION.isNewest("3")).isTrue();
    assertThat(CONVERSATION.isNewest("4")).isTrue();
    assertThat(CONVERSATION.isNewest("2")).isFalse();
    assertThat(Conversation.empty(Spoken.thread("T1")).isNewest("1")).isTrue();
  }
}
