package dev.parley.core.command;

import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Venue;
import dev.parley.core.bot.EarlierMessage;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.settings.Place;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.RecordingPlatform;
import dev.parley.core.testing.walk.Answered;
import dev.parley.core.testing.walk.Given;
import dev.parley.core.testing.walk.Person;
import dev.parley.core.testing.walk.Spot;
import dev.parley.core.testing.walk.Stage;
import dev.parley.core.testing.walk.WalkedBot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The catalogue without a platform before it.
final class CommandStage implements Stage {
  private static final ConversationId THREAD =
      new ConversationId("test", "local", "random", "t-1");

  private final RecordingPlatform platform = new RecordingPlatform(Duration.ofMillis(1))
      .beginning().standing(new EarlierMessage(
          author(Person.BOB), "Good morning!", Instant.EPOCH, false));
  private final WalkedBot bot =
      new WalkedBot(InMemoryStores.ports(InstantSource.system(), _ -> {}), platform);
  private int events;

  @Override
  public Answered give(Given given) {
    return Answered.of(bot.catalog().answer(call(given)));
  }

  @Override
  public void ask(Person who, String question) {
    events++;
    bot.bot().accept(new PlatformEvent.Mention(
        "e" + events, new ReplyAddress(THREAD, "q" + events), presence(who, "random"), question));
    bot.awaitAnswer(THREAD, question);
  }

  List<Command> commands() {
    return bot.catalog().commands();
  }

  @Override
  public String thread() {
    return THREAD.thread();
  }

  @Override
  public void close() {
    bot.close();
  }

  private CommandCall call(Given given) {
    String channel = given.where() == Spot.ELSEWHERE ? "general" : THREAD.channel();
    Optional<ConversationId> conversation =
        Optional.of(THREAD).filter(_ -> given.where() == Spot.THREAD);
    events++;
    return new CommandCall("c" + events,
        Place.of("test", "local", channel, conversation.map(ConversationId::thread),
            given.who().id()),
        conversation, presence(given.who(), channel), given.words(), given.files());
  }

  private static Presence presence(Person who, String channel) {
    return new Presence(Member.of(author(who)).as(who.rank()), Venue.channel(channel));
  }

  private static Author author(Person person) {
    return new Author(person.id(), person.shown());
  }
}
