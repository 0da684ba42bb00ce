package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Rank;
import dev.parley.core.access.Venue;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.testing.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventJsonTest {
  private static final ReplyAddress TO = new ReplyAddress(Spoken.thread("T1"), "17.1");

  @Test
  void isCompactAndBeginsWithTheEvent() {
    assertThat(EventJson.write(Spoken.mention(Spoken.thread("T1"), "Ev1", "17.1"))).isEqualTo(
        "{\"e\":\"Ev1\",\"v\":1,\"k\":\"mention\",\"c\":\"playground:W:general:T1\",\"m\":\"17.1\","
            + "\"a\":{\"i\":\"U1\",\"n\":\"ada\"},\"x\":\"hello\"}");
  }

  @Test
  void readsBackWhatAPlatformSaysOfAPersonAndTheirPlace() {
    Member member = new Member(
        Spoken.ADA, Rank.CHANNEL_MANAGER, Set.of("R1", "R2"), true, Optional.of("zh-TW"));
    PlatformEvent.Mention event = new PlatformEvent.Mention("e1", TO,
        new Presence(member, new Venue(TO.conversation().channel(), Set.of("K1"), true)), "hi");
    assertThat(EventJson.read(EventJson.write(event))).contains(event);
    assertThat(EventJson.read(EventJson.write(event).replace("CHANNEL_MANAGER", "EMPEROR")))
        .hasValueSatisfying(read -> assertThat(read.by().member().rank()).isEqualTo(Rank.MEMBER));
  }

  @Test
  void readsBackEveryKind() {
    String text = "a\u0000\"\\\n\uD83D\uDE00";
    for (PlatformEvent.Asking event : List.of(
        new PlatformEvent.Mention("e \"1", TO, Spoken.ADA, text),
        new PlatformEvent.ThreadMessage("e2", TO, Spoken.ADA, text),
        new PlatformEvent.DirectMessage("e3", TO, Spoken.ADA, ""),
        new PlatformEvent.TakenBack("e9", TO, Spoken.ADA),
        new PlatformEvent.Retry("e4", TO, Spoken.ADA),
        new PlatformEvent.Regenerate("e5", TO, Spoken.ADA),
        new PlatformEvent.Continue("e6", TO, Spoken.ADA),
        new PlatformEvent.Page("e7", TO, Spoken.ADA, PlatformEvent.Direction.EARLIER),
        new PlatformEvent.Page("e8", TO, Spoken.ADA, PlatformEvent.Direction.LATER))) {
      String written = EventJson.write(event);
      assertThat(EventJson.read(written)).contains(event);
      assertThat(written).startsWith(EventJson.beginning(event.eventId()));
    }
  }

  @Test
  void isNothingWhereItIsNoEventThatIsKnownHere() {
    for (String other : List.of("", "{}", "[]",
        "{\"e\":\"1\",\"v\":2,\"k\":\"dream\",\"c\":\"a:b:c:d\",\"m\":\"1\"}",
        "{\"e\":\"1\",\"v\":1,\"k\":\"mention\",\"c\":\"nowhere\",\"m\":\"1\"}")) {
      assertThat(EventJson.read(other)).as(other).isEmpty();
    }
  }

  @Test
  void loneSurrogatesBecomeReplacementCharacters() {
    assertThat(EventJson.read(EventJson.write(
        new PlatformEvent.Mention("e", TO, Spoken.ADA, "\uD800x"))))
        .contains(new PlatformEvent.Mention("e", TO, Spoken.ADA, "\uFFFDx"));
  }
}
