package dev.parley.playground;

import dev.parley.core.access.Member;
import dev.parley.core.bot.CommandQuestion;
import dev.parley.core.bot.EarlierMessage;
import dev.parley.core.bot.Platform;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.replica.Documents;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.web.Handler;
import dev.parley.core.web.HttpException;
import dev.parley.core.web.Route;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The playground: a platform whose messages live in Parley's own store and are shown on a page. Any thread
/// may call. Made for one replica: another one's messages are seen after a restart only.
public final class PlaygroundAdapter implements Platform, AutoCloseable {
  private static final String UNREACHABLE =
      "Parley's store did not answer, so it is not known whether this was kept;"
          + " what the page shows is what stands; try again in a moment";

  private final PlaygroundSettings settings;
  private final Room room;
  private final CallBudget budget;
  private final InstantSource clock;

  /// @param documents where the messages are kept
  public PlaygroundAdapter(PlaygroundSettings settings, Documents documents, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.room = new Room(new Archive(documents), clock);
    this.budget = new CallBudget(PlatformRules.of(settings.manners()), clock);
  }

  @Override
  public String name() {
    return Place.PLATFORM;
  }

  @Override
  public ReplyChannel open(ReplyAddress address) {
    return new PlaygroundReplyChannel(room, address, budget);
  }

  /// The question stands there as its asker's message.
  @Override
  public Optional<ReplyAddress> begin(CommandQuestion question) {
    return new CommandQuestions(room).show(question);
  }

  @Override
  public boolean isSeenBy(Member member, String channel) {
    return Places.isSeenBy(member.author().id(), channel);
  }

  @Override
  public List<EarlierMessage> history(
      ConversationId conversation, Optional<String> before, int most) {
    return new RoomHistory(room).read(Place.of(conversation), before, most);
  }

  /// The page and its HTTP interface. A caller guards their `Host` and `Origin`.
  public List<Route> routes(PlaygroundCallbacks callbacks) {
    Page page = new Page();
    Door door = new Door(settings.password(), page, clock);
    MessageRoutes messages =
        new MessageRoutes(room, new Posting(room, callbacks), settings.longestMessage());
    PlaceRoutes places = new PlaceRoutes(budget.rules());
    List<Route> routes = new ArrayList<>(page.routes());
    routes.addAll(door.routes());
    Stream
        .of(places.routes(), messages.routes(), new FileRoutes(room).routes(),
            new CommandRoutes(room, callbacks).routes(),
            new ButtonRoutes(room, callbacks).routes(), new EventStream(room).routes())
        .flatMap(List::stream).map(PlaygroundAdapter::sayingWhenUnreachable).map(door::guarded)
        .forEach(routes::add);
    return routes;
  }

  /// Ends the streams of events; nothing else is held.
  @Override
  public void close() {
    room.close();
  }

  private static Route sayingWhenUnreachable(Route route) {
    Handler handler = request -> {
      try {
        return route.handler().handle(request);
      } catch (UncheckedIOException e) {
        throw new HttpException(503, UNREACHABLE);
      }
    };
    return new Route(route.method(), route.path(), route.largestBody(), handler);
  }
}
