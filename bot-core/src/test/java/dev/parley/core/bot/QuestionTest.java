package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.testing.Spoken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final ConversationId ID = Spoken.thread("T1");
  private static final int LONGEST = 100;

  @Test
  void aMessageThatIsDeliveredOnceMoreAfterItsClaimRanOutIsSettled() {
    Exchange answered = Spoken.exchange("1", "an answer");
    Conversation conversation = new Conversation(ID, List.of(answered), Optional.empty());
    assertThat(Question.of(burst("1"), conversation, LONGEST))
        .isEqualTo(new Question.Settled(answered));
    assertThat(Question.of(burst("2"), conversation, LONGEST))
        .isInstanceOf(Ask.class);
  }

  private static Burst burst(String message) {
    return new Burst(List.of(Spoken.mention(ID, "e9", message)));
  }
}
