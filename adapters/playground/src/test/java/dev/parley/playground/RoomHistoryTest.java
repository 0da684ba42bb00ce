package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.bot.EarlierMessage;
import dev.parley.core.conversation.ConversationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomHistoryTest {
  private final Playground playground = new Playground();

  @Test
  void aThreadIsReadNewestFirstUpToAMessage() {
    String root = playground.say("ada", "general", "lunch?").at("id");
    playground.say("bob", "general", "elsewhere");
    playground.reply("chen", "general", root, "at noon");
    String asked = playground.reply("bob", "general", root, "@parley when is it?").at("id");
    playground.reply("ada", "general", root, "later");
    assertThat(read(root, Optional.of(asked))).extracting(EarlierMessage::text)
        .containsExactly("at noon", "lunch?");
    assertThat(read(root, Optional.empty())).extracting(EarlierMessage::text)
        .containsExactly("later", "@parley when is it?", "at noon", "lunch?");
    assertThat(read(root, Optional.of(asked)).getFirst().author().name()).isEqualTo("Chen");
  }

  @Test
  void theQuietLinesOfTheBotAreNothingItSaid() {
    String root = playground.say("ada", "general", "@parley hi").at("id");
    playground.answer("general", root, "Hello!\n\n-# gpt-4 · 0.5 s · 3 tokens");
    playground.reply("bob", "general", root, "-# mine stays");
    assertThat(read(root, Optional.empty())).extracting(EarlierMessage::text)
        .containsExactly("-# mine stays", "Hello!", "@parley hi");
  }

  @Test
  void whatWasDeletedIsNotRead() {
    String root = playground.say("ada", "general", "lunch?").at("id");
    String gone = playground.reply("bob", "general", root, "oops").at("id");
    playground.call(
        "DELETE", "/playground/api/messages/" + gone + "?author=bob", "", Map.of());
    assertThat(read(root, Optional.empty())).extracting(EarlierMessage::text)
        .containsExactly("lunch?");
  }

  private List<EarlierMessage> read(String thread, Optional<String> before) {
    return playground.adapter.history(
        new ConversationId("playground", "local", "general", thread), before, 10);
  }
}
