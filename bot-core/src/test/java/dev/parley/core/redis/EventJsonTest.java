package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.testing.Spoken;
import java.util.List;
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
