package dev.parley.app.e2e;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.Offer;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.command.CommandAnswer;
import dev.parley.core.command.CommandCall;
import dev.parley.core.command.CommandCatalog;
import dev.parley.core.command.CommandFile;
import dev.parley.core.command.Suggestion;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.language.Language;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.settings.Secret;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.ScriptedCompletions;
import dev.parley.core.web.Origins;
import dev.parley.core.web.Routes;
import dev.parley.core.web.WebServer;
import dev.parley.core.web.WebSettings;
import dev.parley.playground.Manners;
import dev.parley.playground.PlaygroundAdapter;
import dev.parley.playground.PlaygroundCallbacks;
import dev.parley.playground.PlaygroundSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// The playground without a bot that works: what a reply asks for is asked by the test, action by action, and what a
/// command answers is said by it. Ratings alone are real, since they need no turn.
final class StagedPlayground implements AutoCloseable {
  /// What whoever presses a button is told, where they do not rate an answer.
  static final String TOLD = "Nothing is played here.";

  private final PlaygroundAdapter adapter;
  private final WebServer web;
  private final CommandCatalog catalog;
  private final List<ButtonPress> pressed = new CopyOnWriteArrayList<>();
  private final List<CommandFile> uploaded = new CopyOnWriteArrayList<>();
  private final AtomicReference<CommandAnswer> answer =
      new AtomicReference<>(CommandAnswer.of(TOLD));

  private StagedPlayground(Manners manners) throws IOException {
    InstantSource clock = InstantSource.system();
    Ports ports = InMemoryStores.ports(clock, time -> {});
    adapter = new PlaygroundAdapter(
        new PlaygroundSettings(Secret.NONE, manners, PlaygroundSettings.MOST_CHARACTERS),
        ports.documents(), clock);
    catalog = new CommandCatalog(
        ports.forCommands(new Bot(ports.forBot(adapter, new ScriptedCompletions()), () -> {
          throw new IllegalStateException("no turn is run here");
        })));
    web = WebServer.open(WebSettings.of("127.0.0.1", 0),
        Routes.guarded(Origins.loopback(), adapter.routes(new Callbacks())));
  }

  static StagedPlayground open(Manners manners) {
    try {
      return new StagedPlayground(manners);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + web.port());
  }

  PlaygroundClient client() {
    return new PlaygroundClient(url());
  }

  /// The reply to the message that opened `thread` in *general*.
  ReplyChannel reply(String thread) {
    return adapter.open(
        new ReplyAddress(new ConversationId("playground", "local", "general", thread), thread));
  }

  /// The buttons that were pressed, in order.
  List<ReplyButton.Action> pressed() {
    return pressed.stream().map(ButtonPress::action).toList();
  }

  /// Every command is answered so from now on.
  void answer(CommandAnswer next) {
    answer.set(next);
  }

  /// The files that came with commands, in order.
  List<CommandFile> uploaded() {
    return uploaded;
  }

  /// Does it, and gives the message's id.
  ///
  /// @throws AssertionError where the platform did not
  static String done(ReplyChannel channel, ReplyAction action) {
    Delivery delivery = channel.perform(action);
    if (delivery instanceof Delivery.Delivered(String message)) {
      return message;
    }
    throw new AssertionError(delivery);
  }

  /// A message with these buttons.
  static MessageDraft draft(String text, boolean last, ReplyButton.Action... actions) {
    return new MessageDraft(text,
        Stream.of(actions).map(action -> new ReplyButton(action, "turn", Language.ENGLISH))
            .toList(),
        last);
  }

  @Override
  public void close() {
    adapter.close();
    web.close();
  }

  private final class Callbacks implements PlaygroundCallbacks {
    @Override
    public Acceptance accept(PlatformEvent.Asking event) {
      return Acceptance.ACCEPTED;
    }

    @Override
    public Optional<Offer> edited(PlatformEvent.MessageEdited event) {
      return Optional.empty();
    }

    @Override
    public void deleted(PlatformEvent.MessageDeleted event) {
      // nothing is remembered here
    }

    @Override
    public String press(ButtonPress press) {
      pressed.add(press);
      return switch (press.action()) {
        case GOOD, BAD -> catalog.press(press);
        case STOP, RETRY, REGENERATE, CONTINUE, EARLIER, LATER -> TOLD;
      };
    }

    @Override
    public CommandAnswer command(CommandCall call) {
      uploaded.addAll(call.files());
      return answer.get();
    }

    @Override
    public List<Suggestion> complete(CommandCall call) {
      return StagedCommands.completions(call.words());
    }
  }
}
