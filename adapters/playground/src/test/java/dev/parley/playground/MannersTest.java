package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Ability;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The playground as each of the platforms: its sizes, its pace, and what it turns away.
class MannersTest {
  private static final MessageDraft DRAFT = new MessageDraft("x", List.of(), false);
  private static final ReplyAction POST = new ReplyAction.Post(0, DRAFT);

  @Test
  void discordCountsEachThreadByItself() {
    ReplyChannel channel = Playground.with(new Manners.Discord()).replyTo("general", "7");
    assertThat(channel.limits().part().size()).isEqualTo(2_000);
    assertThat(channel.limits().gap()).isEqualTo(Duration.ofMillis(1_200));
    assertThat(channel.pace(new ReplyAction.Edit(0, "1", DRAFT))).containsExactly(
        new PaceLimit("playground:local:general/7:edit", Duration.ofMillis(1_200), 1),
        new PaceLimit("playground:local:any", Duration.ofMinutes(1).dividedBy(2_100), 10));
    assertThat(channel.pace(POST)).extracting(PaceLimit::key)
        .containsExactly("playground:local:general/7:post", "playground:local:any");
  }

  @Test
  void slackCountsTheWorkspacesEdits() {
    ReplyChannel channel = Playground.with(new Manners.Slack()).replyTo("general", "7");
    assertThat(channel.limits().part().size()).isEqualTo(10_000);
    assertThat(channel.limits().gap()).isEqualTo(Duration.ofSeconds(1));
    assertThat(channel.limits().can(Ability.APPEND)).isFalse();
    assertThat(channel.pace(new ReplyAction.Edit(0, "1", DRAFT))).containsExactly(
        new PaceLimit("playground:local:edit", Duration.ofMinutes(1).dividedBy(45), 2, 2));
    assertThat(channel.pace(POST)).containsExactly(
        new PaceLimit("playground:local:general:post", Duration.ofSeconds(1), 1));
  }

  @Test
  void slacksStreamsGrow() {
    ReplyChannel channel = Playground.with(new Manners.SlackStream()).replyTo("general", "7");
    assertThat(channel.limits().can(Ability.APPEND)).isTrue();
    assertThat(channel.limits().part().size()).isEqualTo(9_000);
    assertThat(channel.limits().part().age()).contains(Duration.ofMinutes(4));
    assertThat(channel.pace(new ReplyAction.Append(0, "1", "x"))).containsExactly(
        new PaceLimit("playground:local:append", Duration.ofMinutes(1).dividedBy(90), 1));
    assertThat(channel.pace(new ReplyAction.Open(0, "x"))).containsExactly(
        new PaceLimit("playground:local:open", Duration.ofSeconds(4), 5));
  }

  @Test
  void whatComesTooFastIsTurnedAwayAcrossTheWorkspace() {
    Playground playground = Playground.with(new Manners.Slack());
    String id = playground.answer("@ada", "-", "x");
    ReplyAction edit = new ReplyAction.Edit(0, id, DRAFT);
    for (int count = 0; count < 6; count++) {
      assertThat(playground.replyTo("@ada", "-").perform(edit))
          .isInstanceOf(Delivery.Delivered.class);
    }
    assertThat(playground.replyTo("@bob", "-").perform(edit))
        .isInstanceOf(Delivery.Throttled.class);
  }

  @Test
  void tellsThePageWhoseMannersTheyAre() {
    assertThat(Playground.with(new Manners.SlackStream()).get("/playground/api/places")
        .at("manners")).isEqualTo("Slack");
  }
}
