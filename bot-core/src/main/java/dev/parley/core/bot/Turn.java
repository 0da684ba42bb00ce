package dev.parley.core.bot;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.AnswerPages;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyPresenter;
import dev.parley.core.reply.ReplySnapshot;
import dev.parley.core.reply.ReplyWriter;
import dev.parley.core.reply.WritePermit;
import dev.parley.core.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One turn, from its event to its end in the store; the whole way can be read in [#run]. Runs on the turn's
/// virtual thread, which reads the model; the reply is written on a second one. [#stop] and [#handOver]
/// come from any thread: `call` and `writer` are published by being volatile.
final class Turn {

  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

  private final PlatformEvent.Asking event;
  private final HeldLease lease;
  private final BotPorts ports;
  private final BotSettings settings;
  private final TurnLog log;
  private final TurnRecord record;
  private volatile Optional<CompletionCall> call = Optional.empty();
  private volatile Optional<ReplyWriter> writer = Optional.empty();
  private volatile boolean handedOver;
  private volatile boolean stopped;
  private volatile boolean written;

  Turn(PlatformEvent.Asking event, HeldLease lease, BotPorts ports, BotSettings settings) {
    this.event = event;
    this.lease = lease;
    this.ports = ports;
    this.settings = settings;
    this.log = new TurnLog(event, ports.clock().instant());
    this.record = new TurnRecord(event, lease, ports);
  }

  String id() {
    return event.turn();
  }

  /// Does the turn.
  ///
  /// @return whether it is over and its event left the inbox; false where it is somebody else's now, or must wait
  boolean run() {
    Optional<Platform> platform =
        Optional.ofNullable(ports.platforms().get(conversation().platform()));
    if (platform.isEmpty()) {
      LOG.warn("{} waits: its platform is not running here", conversation());
      return false;
    }
    Conversation conversation = ports.conversations().read(conversation());
    Question question = Question.of(event, conversation, settings.longestMessage());
    return switch (question) {
      case Question.Settled(Exchange exchange) -> record.end(exchange);
      case Question.Say(String sentence, var resumed) ->
        reply(platform.get(), resumed, into -> say(sentence, FinishReason.STOP, into))
            && record.end(exchange(List.of()));
      case Question.Show(ChatMessage.User asked, ReplyInFlight answer) ->
        reply(platform.get(), Optional.of(answer), into -> show(answer, into))
            && record.end(exchange(List.of(asked)));
      case Question.Ask ask ->
        reply(platform.get(), ask.resumed(), into -> ask(ask, into))
            && record.end(exchange(List.of(ask.asked())));
    };
  }

  /// A person pressed Stop.
  ///
  /// @return false where the reply has not begun or was stopped before
  boolean stop() {
    if (stopped || writer.isEmpty()) {
      return false;
    }
    stopped = true;
    writer.ifPresent(ReplyWriter::stop);
    call.ifPresent(CompletionCall::cancel);
    return true;
  }

  /// Parley ends before the turn does: what came stays, and the event stays in the inbox.
  void handOver() {
    handedOver = true;
    writer.ifPresent(ReplyWriter::interrupt);
    call.ifPresent(CompletionCall::cancel);
  }

  /// @return whether the reply's end stands on the platform, or can never stand there; not so where it was only
  ///     interrupted
  private boolean reply(
      Platform platform, Optional<ReplyInFlight> resumed, Consumer<ReplyWriter> source) {
    ReplyChannel channel = platform.open(event.address());
    ReplyPresenter presenter = ReplyPresenter.resume(
        channel.limits(),
        settings.reply(),
        resumed.orElseGet(() -> ReplyInFlight.begun(event.turn())),
        AnswerPages.ONLY);
    ReplyWriter one = new ReplyWriter(
        presenter,
        channel,
        new ReplyWriter.Surroundings(
            conversation() + ":" + id(), ports.pace(), lease, ports.clock(), record::progress));
    writer = Optional.of(one);
    if (handedOver) {
      one.interrupt();
    }
    Thread writing = Thread.ofVirtual().name("parley-reply").start(() -> write(one));
    source.accept(one);
    return joined(writing)
        && one.isComplete()
        && one.snapshot().state() != ReplyState.INTERRUPTED
        && lease.state() != WritePermit.State.LOST;
  }

  /// Where nothing can be written any more, because the place is gone or the lease is lost, the model need not
  /// go on; after an ordinary end there is nothing left to cancel.
  private void write(ReplyWriter one) {
    one.run();
    written = true;
    call.ifPresent(CompletionCall::cancel);
  }

  private static void say(String text, FinishReason reason, ReplyWriter into) {
    into.accept(new CompletionEvent.Delta(0, text));
    into.accept(new CompletionEvent.Finished(0, reason, Optional.empty(), ""));
  }

  /// The answer as it is on record, and its end.
  private static void show(ReplyInFlight answer, ReplyWriter into) {
    switch (answer.state()) {
      case STOPPED -> {
        into.accept(new CompletionEvent.Delta(0, answer.text()));
        into.stop();
      }
      case CUT -> say(answer.text(), FinishReason.LENGTH, into);
      case DONE, GROWING, FAILED, INTERRUPTED -> say(answer.text(), FinishReason.STOP, into);
    }
  }

  private void ask(Question.Ask ask, ReplyWriter into) {
    CompletionCall asking = ports.completions().call(request(ask));
    call = Optional.of(asking);
    if (stopped || handedOver || written) {
      asking.cancel();
    }
    try {
      asking.stream(piece -> {
        log.accept(piece, ports.clock().instant());
        into.accept(piece);
      });
    } catch (RuntimeException unexpected) {
      LOG.error("turn {} of {} failed", id(), conversation(), unexpected);
      into.accept(new CompletionEvent.Failed(
          new CompletionFailure.Malformed("unexpected " + unexpected.getClass().getSimpleName())));
    }
  }

  private CompletionRequest request(Question.Ask ask) {
    Settings chosen = settings.defaults();
    ChatMessage system = new ChatMessage.System(ChatMessage.ofText(chosen.systemPrompt()));
    List<ChatMessage> always = List.of(system, ask.asked());
    Stream<ChatMessage> history = settings.window().fit(ask.history(), always).stream()
        .flatMap(exchange -> exchange.messages().stream());
    return new CompletionRequest(
        chosen.model(),
        Stream.of(Stream.of(system), history, Stream.<ChatMessage>of(ask.asked()))
            .flatMap(messages -> messages)
            .toList(),
        CompletionOptions.of(chosen),
        conversation().toString());
  }

  private Exchange exchange(List<ChatMessage.User> asked) {
    ReplySnapshot reply = writer.orElseThrow().snapshot();
    // A reply whose place is gone stays as it was: it did not end well.
    ReplyState state = reply.state() == ReplyState.GROWING ? ReplyState.FAILED : reply.state();
    log.end(state, reply.parts().size(), ports.clock().instant());
    Answer answer =
        Answer.of(asked.isEmpty() ? "" : reply.text(), log.reasoning(), state, reply.facts());
    return Exchange.of(event.turn(), asked, answer, reply.parts());
  }

  private static boolean joined(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ConversationId conversation() {
    return event.address().conversation();
  }
}
