package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Rank;
import dev.parley.core.access.Venue;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.settings.AnswerLength;
import dev.parley.core.settings.FollowUp;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What was chosen holds where it was chosen, from the next turn on.
class RulesHoldTest extends RulesScene {
  private static final ConversationId OTHER = new ConversationId("test", "w", "other", "t2");

  @Test
  void aChannelsModelAndPromptHoldInThatChannelOnly() throws InterruptedException {
    choose(CHANNEL, SettingCatalog.MODEL, "llama-3");
    choose(CHANNEL, SettingCatalog.PROMPT, "Be brief.");
    choose(CHANNEL, SettingCatalog.TEMPERATURE, 0.2);
    ScriptedCompletions.Call here = answered(ADA, THREAD, "m1");
    assertThat(here.request().model()).contains("llama-3");
    assertThat(here.request().messages().getFirst().text()).isEqualTo("Be brief.");
    assertThat(here.request().options().sampling().temperature()).contains(0.2);
    ScriptedCompletions.Call there = answered(ADA, OTHER, "m2");
    assertThat(there.request().model()).isEmpty();
    assertThat(there.request().messages().getFirst().text()).startsWith("You are Parley");
  }

  @Test
  void whatIsChangedHoldsFromTheNextTurnOnAndNotForTheOneAtWork() throws InterruptedException {
    ask(ADA, THREAD, "m1");
    ScriptedCompletions.Call first = model.next();
    choose(CHANNEL, SettingCatalog.FOOTER, true);
    choose(CHANNEL, SettingCatalog.MODEL, "llama-3");
    first.say("Hi").finish(FinishReason.STOP);
    settled(THREAD);
    assertThat(platform.texts()).containsExactly("Hi");
    assertThat(answered(ADA, THREAD, "m2").request().model()).contains("llama-3");
    assertThat(platform.texts()).last().asString().startsWith("Hi\n\n-# scripted");
  }

  @Test
  void whatWasChosenHoldsAfterARestart() throws InterruptedException {
    choose(CHANNEL, SettingCatalog.MODEL, "llama-3");
    bot.drain(Duration.ofSeconds(1));
    bot = bot();
    bot.start();
    assertThat(answered(ADA, THREAD, "m1").request().model()).contains("llama-3");
  }

  @Test
  void howLongAPersonWantsAnswersHoldsForTheirQuestionsOnly() throws InterruptedException {
    choose(ScopeId.person(ADA.id()), SettingCatalog.LENGTH, AnswerLength.BRIEF);
    assertThat(answered(ADA, THREAD, "m1").request().messages())
        .filteredOn(ChatMessage.System.class::isInstance).hasSize(2)
        .last().satisfies(wish -> assertThat(wish.text()).contains("wants a brief answer"));
    assertThat(answered(BOB, THREAD, "m2").request().messages())
        .filteredOn(ChatMessage.System.class::isInstance).hasSize(1);
  }

  @Test
  void theWishStandsRightBeforeTheQuestionAndIsNotRemembered() throws InterruptedException {
    choose(ScopeId.person(ADA.id()), SettingCatalog.LENGTH, AnswerLength.THOROUGH);
    answered(ADA, THREAD, "m1");
    ScriptedCompletions.Call next = answered(ADA, THREAD, "m2");
    int size = next.request().messages().size();
    assertThat(next.request().messages().get(size - 2).text()).contains("thorough answer");
    assertThat(next.request().messages()).filteredOn(ChatMessage.System.class::isInstance)
        .hasSize(2);
  }

  @Test
  void whoIsBlockedIsToldInTheirLanguageAndTheModelIsNotAsked() {
    access("block person:" + ADA.id());
    bot.accept(new PlatformEvent.Mention("e1", new ReplyAddress(THREAD, "m1"),
        new Presence(new Member(ADA, Rank.MEMBER, Set.of(), false, Optional.of("zh-TW")),
            Venue.channel(THREAD.channel())),
        "hello"));
    settled(THREAD);
    assertThat(platform.texts()).containsExactly("這個工作區的管理員沒有讓你使用我。");
    assertThat(model.isIdle()).isTrue();
    assertThat(conversation().exchanges()).allMatch(exchange -> exchange.asked().isEmpty());
  }

  @Test
  void aMessageThatIsNotMeantLeavesNothingBehind() throws InterruptedException {
    choose(CHANNEL, SettingCatalog.FOLLOW_UP, FollowUp.MENTIONED);
    answered(ADA, THREAD, "m1");
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "not for you"));
    settled(THREAD);
    assertThat(platform.texts()).containsExactly("Hi");
    assertThat(conversation().exchanges()).hasSize(1);
    assertThat(answered(ADA, THREAD, "m3").request().messages())
        .noneMatch(message -> message.text().contains("not for you"));
  }
}
