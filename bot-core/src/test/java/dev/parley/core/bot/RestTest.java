package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.testing.Spoken;
import org.junit.jupiter.api.Test;

class RestTest {
  private static final ConversationId ID = Spoken.thread("T1");

  private final Rest rest = new Rest();

  @Test
  void growsUntilTheLongestAndBeginsAnewWhenItIsOver() {
    assertThat(rest.next(ID)).isEqualTo(Rest.FIRST);
    assertThat(rest.next(ID)).isEqualTo(Rest.FIRST.multipliedBy(2));
    for (int i = 0; i < 10; i++) {
      rest.next(ID);
    }
    assertThat(rest.next(ID)).isEqualTo(Rest.LONGEST);
    assertThat(rest.next(Spoken.thread("T2"))).isEqualTo(Rest.FIRST);
    rest.over(ID);
    assertThat(rest.next(ID)).isEqualTo(Rest.FIRST);
  }
}
