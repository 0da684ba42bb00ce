package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Author;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A mention in the middle of a thread is asked with what people said before.
class ThreadSoFarTest extends RulesScene {
  private static final Author EVE = new Author("U3", "eve");

  @Test
  void theFirstQuestionInTheMiddleOfAThreadIsAskedWithWhatStandsAboveIt()
      throws InterruptedException {
    platform.standing(said(BOB, "On Friday."), said(EVE, "When do we ship?"));
    ScriptedCompletions.Call call = answered(ADA, THREAD, "m1");
    assertThat(call.request().messages().getLast().text())
        .containsSubsequence("Earlier in this thread", "eve", "When do we ship?", "bob",
            "On Friday.", "question m1");
  }

  @Test
  void itStaysWithTheQuestionAndIsNotReadAgain() throws InterruptedException {
    platform.standing(said(EVE, "When do we ship?"));
    answered(ADA, THREAD, "m1");
    platform.standing(said(EVE, "Something else."));
    ScriptedCompletions.Call next = answered(ADA, THREAD, "m2");
    assertThat(next.request().messages())
        .anyMatch(message -> message.text().contains("When do we ship?"))
        .noneMatch(message -> message.text().contains("Something else."));
  }

  @Test
  void aMentionThatBeginsItsThreadReadsNothing() throws InterruptedException {
    platform.standing(said(EVE, "When do we ship?"));
    ScriptedCompletions.Call call = answered(ADA, THREAD, THREAD.thread());
    assertThat(call.request().messages().getLast().text()).doesNotContain("ship");
  }

  @Test
  void aMessageWithoutAMentionReadsNothing() throws InterruptedException {
    platform.standing(said(EVE, "When do we ship?"));
    bot.accept(new PlatformEvent.ThreadMessage("e1", address("m1"), ADA, "hello"));
    ScriptedCompletions.Call call = model.next();
    call.say("Hi").finish(FinishReason.STOP);
    settled(THREAD);
    assertThat(call.request().messages().getLast().text()).doesNotContain("ship");
  }

  @Test
  void whereNothingCanBeReadTheQuestionIsAskedWithout() throws InterruptedException {
    ScriptedCompletions.Call call = answered(ADA, THREAD, "m1");
    assertThat(call.request().messages().getLast().text()).doesNotContain("Earlier in");
    bot.forget(THREAD);
    platform.unreadable();
    ScriptedCompletions.Call next = answered(ADA, THREAD, "m2");
    assertThat(next.request().messages().getLast().text()).endsWith("question m2");
    assertThat(platform.texts()).containsExactly("Hi", "Hi");
  }

  private static EarlierMessage said(Author author, String text) {
    return new EarlierMessage(author, text, Instant.EPOCH, false);
  }
}
