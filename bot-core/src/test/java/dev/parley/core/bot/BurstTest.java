package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.access.Member;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.WhileAnswering;
import dev.parley.core.testing.MovedClock;
import dev.parley.core.testing.ScriptedCompletions;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Several messages of one person in a row are one turn.
class BurstTest extends ControlsScene {

  @Test
  void whatWaitsOfOnePersonInARowIsOneTurn() throws InterruptedException {
    bot.accept(mention("m0", "first"));
    ScriptedCompletions.Call call = model.next();
    bot.accept(mention("m1", "one"));
    bot.accept(mention("m2", " "));
    bot.accept(mention("m3", "two"));
    bot.accept(new PlatformEvent.ThreadMessage("e4", address("m4"), BOB, "bob's"));
    bot.accept(mention("m5", "later"));
    call.say("zero").finish(FinishReason.STOP);
    call = model.next();
    assertThat(call.request().messages().subList(3, 5)).extracting(ChatMessage::text)
        .containsExactly("one", "two");
    call.say("both").finish(FinishReason.STOP);
    assertThat(ended("m1").asked()).extracting(ChatMessage.User::message)
        .containsExactly("m1", "m3");
    model.next().say("to bob").finish(FinishReason.STOP);
    model.next().say("at last").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts()).containsExactly("zero", "both", "to bob", "at last");
    assertThat(platform.opened().get(1)).isEqualTo(address("m3"));
    for (String message : List.of("m1", "m2", "m3")) {
      assertThat(bot.accept(mention(message, "again"))).isEqualTo(Acceptance.DUPLICATE);
    }
  }

  @Test
  void isBoundedInNumberAndInCharacters() {
    List<PlatformEvent.Asking> many = IntStream
        .range(0, 30).<PlatformEvent.Asking>mapToObj(i -> mention("m" + i, "12345")).toList();
    assertThat(Burst.of(look(many, Optional.empty()), 1_000).events()).hasSize(Burst.MOST);
    assertThat(Burst.of(look(many, Optional.empty()), 14).events()).hasSize(2);
    assertThat(Burst.of(look(many, Optional.empty()), 4).events()).hasSize(1);
  }

  @Test
  void aTurnThatIsTakenUpAgainHasTheMessagesItHad() {
    List<PlatformEvent.Asking> waiting = List.of(
        mention("m1", "one"), mention("m2", "two"), mention("m3", "since the crash"));
    ReplyInFlight reply = new ReplyInFlight("m1", List.of("p"), "whole", ReplyState.DONE,
        List.of("event-m1", "event-m2"));
    assertThat(Burst.of(look(waiting, Optional.of(reply)), 1_000).ids())
        .containsExactly("event-m1", "event-m2");
    ReplyInFlight alone = ReplyInFlight.growing("m1", List.of("p"), "half");
    assertThat(Burst.of(look(waiting, Optional.of(alone)), 1_000).ids())
        .containsExactly("event-m1");
  }

  @Test
  void waitsAfterTheNewestMessageForMoreAndShowsThatItSeesThem() throws InterruptedException {
    bot.drain(Duration.ZERO);
    MovedClock clock = new MovedClock();
    chosen(Choices.NONE.with(SettingCatalog.BURST_WINDOW, Duration.ofSeconds(4))
        .with(SettingCatalog.WHILE_ANSWERING, WhileAnswering.QUEUE));
    bot = new Bot(
        new BotPorts(ports.conversations(), ports.inbox(), ports.leases(), ports.pace(), model,
            ports.settings(), ports.usage(), Map.of(platform.name(), platform), clock),
        this::settings);
    bot.accept(mention("m1", "one"));
    await().until(() -> statuses() == 1);
    clock.move(Duration.ofSeconds(3));
    bot.accept(mention("m2", "two"));
    await().until(() -> statuses() == 2);
    clock.move(Duration.ofSeconds(3));
    assertThat(model.isIdle()).isTrue();
    clock.move(Duration.ofSeconds(1));
    ScriptedCompletions.Call call = model.next();
    assertThat(call.request().messages()).extracting(ChatMessage::text).contains("one", "two");
    call.say("both").finish(FinishReason.STOP);
    await().until(() -> ports.inbox().head(THREAD).isEmpty());
  }

  @Test
  void doesNotWaitWhereSomebodyElseSpokeSince() throws InterruptedException {
    bot.drain(Duration.ZERO);
    chosen(Choices.NONE.with(SettingCatalog.BURST_WINDOW, Duration.ofSeconds(10))
        .with(SettingCatalog.WHILE_ANSWERING, WhileAnswering.QUEUE));
    ports.inbox().accept(mention("m1", "one"));
    ports.inbox().accept(
        new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "bob's"));
    bot = bot();
    bot.start();
    model.next().say("to ada").finish(FinishReason.STOP);
    ended("m1");
    assertThat(bot.stop(THREAD, Member.of(BOB)).withdrawn()).isEqualTo(1);
  }

  private long statuses() {
    return platform.actions().stream().filter(ReplyAction.Status.class::isInstance).count();
  }

  private static Look look(List<PlatformEvent.Asking> waiting, Optional<ReplyInFlight> reply) {
    return new Look(
        new Conversation(Spoken.thread("T1"), List.of(), reply), waiting, waiting.size());
  }
}
