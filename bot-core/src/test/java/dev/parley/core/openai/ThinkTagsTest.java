package dev.parley.core.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThinkTagsTest {
  private static final int MANY = 256 * 1024;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final StringBuilder content = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private final ThinkTags tags = new ThinkTags(content::append, reasoning::append);

  @Test
  void holdsBackOnlySomeWhiteSpace() {
    for (int i = 0; i < 101; i++) {
      tags.accept("\n");
    }
    assertThat(content).hasSize(101);
    tags.accept("<think>no</think>");
    assertThat(content.toString().strip()).isEqualTo("<think>no</think>");
  }

  @Test
  void takesATagAfterSomeWhiteSpace() {
    tags.accept(" ".repeat(100));
    tags.accept("<think>yes</think>Hi");
    assertThat(reasoning).hasToString("yes");
    assertThat(content).hasToString("Hi");
  }

  @Test
  void readsBlanksAndUnclosedThoughtsInTimeThatGrowsAsTheyDo() {
    assertTimeout(SOON, () -> {
      for (int i = 0; i < MANY; i++) {
        tags.accept(" ");
      }
    });
    tags.accept("x");
    assertThat(content).hasSize(MANY + 1);
    var thinking = new ThinkTags(content::append, reasoning::append);
    assertTimeout(SOON, () -> {
      thinking.accept("<think>" + "</thin".repeat(MANY));
      for (int i = 0; i < MANY; i++) {
        thinking.accept("<");
      }
    });
    thinking.end();
    assertThat(reasoning).hasSize(7 * MANY);
  }
}
