package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.AccessRules;
import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Rank;
import dev.parley.core.access.Venue;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.FollowUp;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.testing.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether a message is answered at all.
class AdmissionTest {
  private static final ConversationId ID = Spoken.thread("T1");
  private static final Author BOB = new Author("U2", "bob");
  private static final Conversation ADA_ASKED =
      new Conversation(ID, List.of(Spoken.exchange("1", "an answer")), Optional.empty());
  private static final String BLOCKED = "block person:" + Spoken.ADA.id();

  @ParameterizedTest
  @EnumSource
  void whoMentionsOrWritesToTheBotAloneIsAnsweredUnderEveryRule(FollowUp rule) {
    assertThat(decided(rules(rule, ""), mention(Spoken.ADA))).isEqualTo("admitted");
    assertThat(decided(rules(rule, ""), direct())).isEqualTo("admitted");
  }

  @Test
  void aMessageOfTheThreadIsAnsweredByTheRule() {
    assertThat(decided(rules(FollowUp.ALWAYS, ""), message(BOB))).isEqualTo("admitted");
    assertThat(decided(rules(FollowUp.MENTIONED, ""), message(Spoken.ADA))).isEqualTo("ignored");
    assertThat(decided(rules(FollowUp.PARTICIPANTS, ""), message(Spoken.ADA)))
        .isEqualTo("admitted");
    assertThat(decided(rules(FollowUp.PARTICIPANTS, ""), message(BOB))).isEqualTo("ignored");
  }

  @Test
  void aMentionAmongSeveralMessagesInARowIsMeantForAll() {
    assertThat(decided(rules(FollowUp.MENTIONED, ""), message(Spoken.ADA), mention(Spoken.ADA)))
        .isEqualTo("admitted");
  }

  @Test
  void whoIsBlockedIsToldOnlyWhereTheySpokeToTheBot() {
    Rules rules = rules(FollowUp.ALWAYS, BLOCKED);
    assertThat(decided(rules, mention(Spoken.ADA))).isEqualTo("access.refused.person-blocked");
    assertThat(decided(rules, direct())).isEqualTo("access.refused.person-blocked");
    assertThat(decided(rules, message(Spoken.ADA))).isEqualTo("ignored");
    assertThat(decided(rules, message(BOB))).isEqualTo("admitted");
  }

  @Test
  void anotherBotIsIgnoredUnlessItWasAllowedAndIsNeverToldWhy() {
    assertThat(decided(rules(FollowUp.ALWAYS, ""), mention(bot()))).isEqualTo("ignored");
    Rules allowed = rules(FollowUp.ALWAYS, "bot " + BOB.id());
    assertThat(decided(allowed, mention(bot()))).isEqualTo("admitted");
    Rules blocked = rules(FollowUp.ALWAYS, "bot " + BOB.id() + "\nblock person:" + BOB.id());
    assertThat(decided(blocked, mention(bot()))).isEqualTo("ignored");
  }

  @Test
  void whatHasBegunIsNotDecidedAnew() {
    Burst burst = new Burst(List.of(mention(Spoken.ADA)));
    Rules rules = rules(FollowUp.ALWAYS, BLOCKED);
    assertThat(Admission.of(burst, inFlight("m1"), rules)).isEqualTo(new Admission.Admitted());
    assertThat(Admission.of(burst, inFlight("m0"), rules)).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void whatAButtonWantsWasDecidedWhenItWasPressed() {
    PlatformEvent.Regenerate pressed =
        new PlatformEvent.Regenerate("p1", new ReplyAddress(ID, "1"), Spoken.ADA);
    assertThat(decided(rules(FollowUp.MENTIONED, BLOCKED), pressed)).isEqualTo("admitted");
  }

  private static String decided(Rules rules, PlatformEvent.Asking... events) {
    return switch (Admission.of(new Burst(List.of(events)), ADA_ASKED, rules)) {
      case Admission.Admitted _ -> "admitted";
      case Admission.Ignored _ -> "ignored";
      case Admission.Refused(var why) -> why.key();
    };
  }

  private static Rules rules(FollowUp rule, String access) {
    return Rules.of(Operator.of(Choices.NONE.with(SettingCatalog.FOLLOW_UP, rule)))
        .with(AccessRules.parse(access));
  }

  private static Conversation inFlight(String turn) {
    return new Conversation(ID, List.of(),
        Optional.of(ReplyInFlight.growing(turn, List.of("r1"), "Half")));
  }

  private static PlatformEvent.Mention mention(Author by) {
    return mention(Member.of(by));
  }

  private static PlatformEvent.Mention mention(Member by) {
    return new PlatformEvent.Mention("e1", new ReplyAddress(ID, "m1"),
        new Presence(by, Venue.channel("general")), "hello");
  }

  private static PlatformEvent.ThreadMessage message(Author by) {
    return new PlatformEvent.ThreadMessage("e2", new ReplyAddress(ID, "m2"), by, "hello");
  }

  private static PlatformEvent.DirectMessage direct() {
    return new PlatformEvent.DirectMessage("e3", new ReplyAddress(ID, "m3"), Spoken.ADA, "hello");
  }

  private static Member bot() {
    return new Member(BOB, Rank.MEMBER, Set.of(), true, Optional.empty());
  }
}
