package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.access.Member;
import dev.parley.core.access.Rank;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.testing.ScriptedCompletions;
import org.junit.jupiter.api.Test;

/// Who may stop what, and what becomes of it.
class StopTest extends ControlsScene {
  private static final Author CHEN = new Author("U3", "chen");
  private static final Member BY_BOB = Member.of(BOB);

  @Test
  void whoDidNotAskIsToldWhoCan() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    ScriptedCompletions.Call call = begun();
    assertThat(bot.stop(THREAD, "m1", BY_BOB)).satisfies(stopping -> {
      assertThat(stopping.isStopped()).isFalse();
      assertThat(stopping.others()).containsExactly(ADA);
    });
    assertThat(call.isCancelled()).isFalse();
    assertThat(bot.stop(THREAD, Member.of(CHEN).as(Rank.WORKSPACE_ADMIN)).isStopped()).isTrue();
    assertThat(call.isCancelled()).isTrue();
    assertThat(ended("m1").state()).isEqualTo(ReplyState.STOPPED);
  }

  @Test
  void bothWhoAskedAndWhoAsksAgainMayStop() throws InterruptedException {
    answered("m1", "one");
    bot.again(regenerate("m1")); // by bob
    begun();
    assertThat(bot.stop(THREAD, "m1", Member.of(CHEN)).others()).containsExactly(BOB, ADA);
    assertThat(bot.stop(THREAD, "m1", BY_BOB).isStopped()).isTrue();
    settled();
  }

  @Test
  void takesBackWhatThePersonAskedSinceAndLeavesWhatOthersAsked() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    begun();
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "bob's"));
    bot.accept(mention("m3", "ada's second"));
    assertThat(bot.stop(THREAD, BY_ADA)).satisfies(stopping -> {
      assertThat(stopping.isStopped()).isTrue();
      assertThat(stopping.withdrawn()).isEqualTo(1);
    });
    ScriptedCompletions.Call next = model.next();
    assertThat(next.request().messages().getLast().text()).isEqualTo("bob's");
    next.say("yes").finish(FinishReason.STOP);
    settled();
    assertThat(conversation().exchange("m3")).isEmpty();
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void whatWasTakenBackAgainCanBeWantedAgain() throws InterruptedException {
    answered("m1", "one");
    bot.accept(mention("m2", "question"));
    begun();
    bot.again(regenerate("m1"));
    assertThat(bot.stop(THREAD, "m1", BY_BOB).withdrawn()).isEqualTo(1);
    assertThat(bot.again(regenerate("m1"))).isEmpty();
    bot.stop(THREAD, "m1", BY_BOB);
    bot.stop(THREAD, "m2", BY_ADA);
    settled();
    assertThat(after("m1").answers()).hasSize(1);
  }

  @Test
  void nothingIsStoppedWhereNothingIsWritten() throws InterruptedException {
    answered("m1", "one");
    settled();
    assertThat(bot.stop(THREAD, BY_ADA)).satisfies(stopping -> {
      assertThat(stopping.isStopped()).isFalse();
      assertThat(stopping.others()).isEmpty();
    });
  }

  @Test
  void anotherReplicaIsAskedToStopWhatRunsThere() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    ScriptedCompletions.Call call = begun();
    await().until(() -> conversation().inFlight().isPresent());
    Bot other = bot();
    assertThat(other.stop(THREAD, "m1", BY_BOB).others()).containsExactly(ADA);
    assertThat(other.stop(THREAD, "m1", BY_ADA)).satisfies(stopping -> {
      assertThat(stopping.isStopped()).isTrue();
      assertThat(stopping.withdrawn()).isZero();
    });
    call.say("x".repeat(2_500)); // the next message is posted, and put on record
    assertThat(ended("m1").state()).isEqualTo(ReplyState.STOPPED);
    assertThat(call.isCancelled()).isTrue();
  }

  private ScriptedCompletions.Call begun() throws InterruptedException {
    ScriptedCompletions.Call call = model.next().say("The beginning of an answer.");
    await().until(() -> platform.texts().stream().anyMatch(text -> text.startsWith("The begin")));
    return call;
  }
}
