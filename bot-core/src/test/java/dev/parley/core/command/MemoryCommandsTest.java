package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Member;
import dev.parley.core.reply.ReplyButton;
import org.junit.jupiter.api.Test;

/// What Parley remembers: taken along, and forgotten.
class MemoryCommandsTest extends CommandScene {

  @Test
  void aConversationIsTakenAlongAsMarkdownAndAsJson() throws InterruptedException {
    assertThat(answer("export")).isEqualTo("Nothing was said here yet that I remember.");
    asked();
    assertThat(answer("export")).isEqualTo("One question and its answer. Only you see this file.");
    assertThat(file(ANYBODY, "export")).isEqualTo("### ada\n\nhello\n\n### Parley\n\nHi\n");
    assertThat(file(ANYBODY, "export json")).startsWith("{").contains("\"text\":\"Hi\"");
  }

  @Test
  void forgettingIsAskedForTwiceAndGivesAReceipt() throws InterruptedException {
    asked();
    answer("config set length brief");
    commands.press(press(ReplyButton.Action.GOOD));
    assertThat(answer("forget-me")).contains("`/parley forget-me yes`");
    assertThat(bot.read(THREAD).exchanges()).hasSize(1);
    assertThat(answer("forget-me yes")).isEqualTo("Forgotten: 1 question in 1 conversation, "
        + "1 rating, your settings, and your name in the usage. "
        + "Messages that stand in channels are yours to delete.");
    assertThat(bot.read(THREAD).exchanges()).isEmpty();
    assertThat(ports.conversations().ratings(THREAD)).isEmpty();
    assertThat(answer("config show")).contains("| `length` | `normal` |");
    assertThat(answer("forget-me yes")).startsWith("Forgotten: 0 questions in 0 conversations");
  }

  @Test
  void whatWasSpentStaysWithoutTheName() throws InterruptedException {
    asked();
    assertThat(file(ADMIN, "usage as:csv")).contains("U1", "ada");
    answer("forget-me yes");
    assertThat(answer(ADMIN, "usage")).contains("1 answer, 15 tokens");
    assertThat(file(ADMIN, "usage as:csv")).doesNotContain("U1", "ada");
    assertThat(answer("usage of:me")).contains("Nothing was used.");
  }

  @Test
  void whatOthersSaidStays() throws InterruptedException {
    asked();
    answer(Member.of(BOB), "forget-me yes");
    assertThat(bot.read(THREAD).exchanges()).hasSize(1);
  }
}
