package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.language.Language;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.reply.ReplyChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Messages that grow by what is appended, and messages that are deleted.
class GrowingReplyTest {
  private static final ReplyButton RETRY =
      new ReplyButton(ReplyButton.Action.RETRY, "turn", Language.ENGLISH);

  private final Playground playground = Playground.with(new Manners.SlackStream());
  private final ReplyChannel channel = playground.replyTo("@ada", "-");

  @Test
  void aMessageGrowsUntilItIsFinished() {
    String id = delivered(channel.perform(new ReplyAction.Open(0, "Hel")));
    assertThat(delivered(channel.perform(new ReplyAction.Append(0, id, "lo, ")))).isEqualTo(id);
    assertThat(only().path("text").asString()).isEqualTo("Hello, ");
    assertThat(only().path("final").asBoolean()).isFalse();
    assertThat(only().at("/buttons/0/action").asString()).isEqualTo("stop");
    channel.perform(finish(id, "world", "Hello, world"));
    assertThat(only().path("text").asString()).isEqualTo("Hello, world");
    assertThat(only().path("final").asBoolean()).isTrue();
    assertThat(only().at("/buttons/0/action").asString()).isEqualTo("retry");
  }

  @Test
  void whatHasGrownIsNotTakenBackWhateverTheDraftSays() {
    String id = delivered(channel.perform(new ReplyAction.Open(0, "Hel")));
    channel.perform(finish(id, "p", "Something else"));
    assertThat(only().path("text").asString()).isEqualTo("Help");
  }

  @Test
  void aFinishedMessageTakesNothingMore() {
    String id = delivered(channel.perform(new ReplyAction.Open(0, "x")));
    channel.perform(finish(id, "", "x"));
    assertThat(channel.perform(new ReplyAction.Append(0, id, "y")))
        .isInstanceOf(Delivery.Lapsed.class);
    assertThat(channel.perform(finish(id, "y", "xy"))).isInstanceOf(Delivery.Lapsed.class);
    assertThat(channel.perform(
        new ReplyAction.Edit(0, id, new MessageDraft("xy", List.of(), true))))
        .isEqualTo(new Delivery.Delivered(id));
  }

  @Test
  void anOldMessageAndOneFromBeforeARestartGrowNoMore() {
    String id = delivered(channel.perform(new ReplyAction.Open(0, "x")));
    Playground later = playground.restarted();
    assertThat(later.replyTo("@ada", "-").perform(new ReplyAction.Append(0, id, "y")))
        .isInstanceOf(Delivery.Lapsed.class);
    playground.clock.pass(Duration.ofMinutes(5));
    assertThat(channel.perform(new ReplyAction.Append(0, id, "y")))
        .isInstanceOf(Delivery.Lapsed.class);
  }

  @Test
  void aMessageThatIsFullIsRefusedMore() {
    String id = delivered(channel.perform(new ReplyAction.Open(0, "x".repeat(9_000))));
    assertThat(channel.perform(new ReplyAction.Append(0, id, "y")))
        .isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void aDeletedPartIsGoneAndMayBePostedAnew() {
    MessageDraft draft = new MessageDraft("x", List.of(), true);
    String id = delivered(channel.perform(new ReplyAction.Post(1, draft)));
    assertThat(delivered(channel.perform(new ReplyAction.Delete(1, id)))).isEqualTo(id);
    assertThat(playground.messages("channel=@ada&author=ada")).isEmpty();
    assertThat(channel.perform(new ReplyAction.Delete(1, id)))
        .isInstanceOf(Delivery.Refused.class);
    playground.clock.pass(Duration.ofSeconds(5));
    assertThat(delivered(channel.perform(new ReplyAction.Post(1, draft)))).isNotEqualTo(id);
    assertThat(playground.restarted().messages("channel=@ada&author=ada")).hasSize(1);
  }

  private JsonNode only() {
    return playground.messages("channel=@ada&author=ada").get(0);
  }

  private static ReplyAction finish(String id, String piece, String whole) {
    return new ReplyAction.Finish(
        0, id, piece, new MessageDraft(whole, List.of(RETRY), true));
  }

  private static String delivered(Delivery delivery) {
    return ((Delivery.Delivered) delivery).message();
  }
}
