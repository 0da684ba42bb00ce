package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Rank;
import dev.parley.core.access.Venue;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.settings.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may do what, laid down from the chat.
class AccessCommandsTest extends CommandScene {
  private static final Member STAFF =
      new Member(BOB, Rank.MEMBER, Set.of("staff"), false, Optional.empty());

  @Test
  void whoIsBlockedMayNotUntilTheyAreOffTheList() {
    answer(ADMIN, "access block @U1");
    assertThat(answer("stop")).startsWith("An admin of this workspace does not let you use me");
    assertThat(commands.press(press(ReplyButton.Action.STOP)))
        .startsWith("An admin of this workspace does not let you use me");
    assertThat(commands.complete(inThread(ANYBODY, ""))).isEmpty();
    answer(ADMIN, "access unlist <@U1>");
    assertThat(answer("stop")).startsWith("Nothing is being written");
  }

  @Test
  void whereSomeAreAllowedNobodyElseMay() {
    answer(ADMIN, "access allow <@&staff>");
    assertThat(answer("stop")).startsWith("Only some people may use me");
    assertThat(answer(STAFF, "stop")).startsWith("Nothing");
    assertThat(answer(ADMIN, "access show")).contains("- Only: `role:staff`");
  }

  @Test
  void allowingSomebodyTakesThemOffTheOtherList() {
    answer(ADMIN, "access block person:U1");
    answer(ADMIN, "access allow person:U1");
    assertThat(answer("access show")).contains("Only: `person:U1`").doesNotContain("Not:");
    answer(ADMIN, "access block person:U1");
    assertThat(answer(ADMIN, "access show")).contains("Not: `person:U1`")
        .doesNotContain("Only:");
  }

  @Test
  void aBlockedChannelIsQuiet() {
    answer(ADMIN, "access block #general");
    assertThat(answer("stop")).startsWith("An admin of this workspace keeps me out");
    assertThat(commands.answer(inOtherChannel(ANYBODY, "stop")).text())
        .startsWith("Use this inside a thread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access block person:U4", "access block #general",
    "access allow person:U1", "access allow #other", "access direct-messages off"})
  void anAdminCannotLockThemselvesOut(String rule) {
    answer(ADMIN, rule);
    assertThat(answer(ADMIN, "help")).contains("access unlist");
    assertThat(answer(ADMIN, "access show")).startsWith("Who may use Parley here:");
    assertThat(answer(ADMIN, "config show")).contains("| `model` |");
    assertThat(answer(ADMIN, "access grant workspace @U9")).startsWith("Done.");
    assertThat(answer(ADMIN, "access revoke workspace @U9")).startsWith("Done.");
  }

  @Test
  void anAdminOnNoListMayChangeRulesButNotAsk() {
    answer(ADMIN, "access allow person:U1");
    assertThat(answer(ADMIN, "ask What?")).startsWith("Only some people may use me");
    assertThat(answer(ADMIN, "access unlist person:U1")).startsWith("Done.");
  }

  @Test
  void whoWasGrantedMoreMayDoItUntilItIsRevoked() {
    assertThat(answer("config set temperature 1")).startsWith("Only those who run this channel");
    answer(ADMIN, "access grant channel @U1");
    assertThat(answer("config set temperature 1")).contains("is now `1`");
    assertThat(answer("config set temperature 1 scope:workspace")).startsWith("Only an admin");
    assertThat(answer("access show"))
        .contains("Choosing for a channel: those who run it, and `person:U1`");
    assertThat(answer(ADMIN, "access revoke CHANNEL @U1")).startsWith("Done.");
    assertThat(answer("config set temperature 1")).startsWith("Only those who run this channel");
  }

  @Test
  void whoMayNotIsToldSoBeforeTheyAreToldHowItIsTyped() {
    assertThat(answer("access allow")).startsWith("Only an admin");
    assertThat(answer("config history galaxy")).startsWith("Only an admin");
    assertThat(answer(ADMIN, "access allow")).startsWith("`subject` is missing");
  }

  @Test
  void otherBotsAreAnsweredWhereTheyWereAllowed() {
    Member bot = new Member(BOB, Rank.MEMBER, Set.of(), true, Optional.empty());
    assertThat(answer(bot, "stop")).startsWith("Other bots are not answered");
    answer(ADMIN, "access bot <@U2> on");
    assertThat(answer(bot, "stop")).startsWith("Nothing");
    assertThat(answer(ADMIN, "access bot U2 off")).startsWith("Done.");
    assertThat(answer(bot, "stop")).startsWith("Other bots are not answered");
    assertThat(answer(ADMIN, "access bot #general on")).isEqualTo(
        "`#general` is not the id of a bot.");
  }

  @Test
  void directMessagesAreSwitchedOffAndOn() {
    assertThat(commands.answer(alone("stop")).text()).startsWith("Nothing");
    answer(ADMIN, "access direct-messages off");
    assertThat(commands.answer(alone("stop")).text()).startsWith("Direct messages are switched");
    assertThat(answer(ADMIN, "access direct-messages off")).startsWith("Nothing changed");
    answer(ADMIN, "access direct-messages on");
    assertThat(commands.answer(alone("stop")).text()).startsWith("Nothing");
  }

  @Test
  void thereIsAnEndToTheNumberOfRules() {
    String many = "x".repeat(90);
    for (int i = 0; i < 2_000; i++) {
      answer(ADMIN, "access block person:" + many + i);
    }
    assertThat(answer(ADMIN, "access block person:more")).startsWith("There is no room for more");
    assertThat(answer(ADMIN, "access unlist person:" + many + 0)).startsWith("Done.");
  }

  private static CommandCall alone(String words) {
    return new CommandCall("c", Place.of("test", "w", "D1", Optional.empty(), "U1"),
        Optional.of(THREAD), new Presence(ANYBODY, Venue.direct("D1")), words, List.of());
  }
}
