package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Rank;
import dev.parley.core.access.Venue;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.language.Language;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyButton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaygroundEventsTest {
  private static final Author ADA = new Author("ada", "Ada");

  @Test
  void opensAThreadOnTheMessageThatMentions() {
    assertThat(PlaygroundEvents.of(message("general", "", "@parley hi"), false))
        .contains(
            new PlatformEvent.Mention("7", address("general", "7", "7"), ada("general"), "hi"));
  }

  @Test
  void staysInTheThreadOfAMention() {
    assertThat(PlaygroundEvents.of(message("general", "3", "@parley hi"), true))
        .contains(
            new PlatformEvent.Mention("7", address("general", "3", "7"), ada("general"), "hi"));
  }

  @Test
  void hearsEveryMessageOfAThreadItTakesPartIn() {
    assertThat(PlaygroundEvents.of(message("general", "3", "and then?"), true))
        .contains(
            new PlatformEvent.ThreadMessage("7", address("general", "3", "7"), ada("general"),
                "and then?"));
  }

  @Test
  void tellsWhatAPersonIsAtAPlace() {
    assertThat(PlaygroundEvents.presence(Place.channel("random"), "bob").member())
        .satisfies(bob -> assertThat(bob.rank()).isEqualTo(Rank.CHANNEL_MANAGER));
    assertThat(PlaygroundEvents.presence(Place.channel("general"), "chen").member())
        .satisfies(chen -> {
          assertThat(chen.rank()).isEqualTo(Rank.MEMBER);
          assertThat(chen.locale()).contains("zh-TW");
        });
  }

  @Test
  void passesOverTalkThatIsNotForIt() {
    assertThat(PlaygroundEvents.of(message("general", "3", "and then?"), false)).isEmpty();
    assertThat(PlaygroundEvents.of(message("general", "", "and then?"), true)).isEmpty();
  }

  @Test
  void answersEveryDirectMessageInTheOneConversation() {
    assertThat(PlaygroundEvents.of(message("@ada", "", "hi"), false))
        .contains(
            new PlatformEvent.DirectMessage("7", address("@ada", "-", "7"), ada("@ada"), "hi"));
  }

  @Test
  void namesAPressAfterTheStateOfTheReplyItWasPressedUnder() {
    RoomMessage reply = message("general", "3", "it failed");
    ReplyButton button = new ReplyButton(ReplyButton.Action.RETRY, "5", Language.ENGLISH);
    assertThat(PlaygroundEvents.press(reply, button, "ada"))
        .isEqualTo(new ButtonPress(
            "press-7-9", address("general", "3", "5"),
            dev.parley.core.settings.Place.of(
                "playground", "local", "general", Optional.of("3"), "ada"),
            ada("general"), ReplyButton.Action.RETRY));
  }

  /// The admin, who is of the staff.
  private static Presence ada(String channel) {
    return new Presence(
        new Member(ADA, Rank.WORKSPACE_ADMIN, Set.of("staff"), false, Optional.empty()),
        channel.startsWith("@") ? Venue.direct(channel) : Venue.channel(channel));
  }

  private static ReplyAddress address(String channel, String thread, String message) {
    return new ReplyAddress(new ConversationId("playground", "local", channel, thread), message);
  }

  private static RoomMessage message(String channel, String thread, String text) {
    return new RoomMessage("7", new Place(channel, thread), "ada",
        new MessageDraft(text, List.of(), true), List.of(),
        Instant.EPOCH, RoomMessage.Standing.POSTED, Optional.empty(), 9);
  }
}
