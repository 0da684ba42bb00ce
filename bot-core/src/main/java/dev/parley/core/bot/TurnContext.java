package dev.parley.core.bot;

import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.ModelWindow;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.conversation.Fit;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.settings.SettingCatalog;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what of its conversation a turn sends, and sees to what a cut brings with it: the summary, and the record by
/// which the next turn begins alike. Nothing that fails here keeps the question from being asked. On the turn's thread,
/// but for [#hurry], which comes from any: the flags are published by being volatile, and whoever sets one looks at the
/// other afterwards.
final class TurnContext {
  private static final Logger LOG = LoggerFactory.getLogger(TurnContext.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Where a summary would take more than a fourth of what is sent, there is none.
  private static final int LEAST_FOR_A_SUMMARY = 4 * SummaryCall.MOST_TOKENS;

  private final Conversation conversation;
  private final TurnPlace place;
  private final Duration patience;
  private volatile Optional<SummaryCall> summing = Optional.empty();
  private volatile boolean hurried;

  TurnContext(Conversation conversation, TurnPlace place) {
    this(conversation, place, PATIENCE);
  }

  /// @param patience how long a summary may take
  TurnContext(Conversation conversation, TurnPlace place, Duration patience) {
    this.conversation = conversation;
    this.place = place;
    this.patience = patience;
  }

  /// What is sent of the conversation before the question. Where more is left out than before, that is on record when
  /// this returns, as far as it can be.
  ///
  /// @param counted told what a summary cost
  Fit fit(Ask ask, Consumer<TokenUsage> counted) {
    ModelWindow window = place.ports().completions()
        .window(place.settings().chosen().find(SettingCatalog.MODEL), affinity());
    Fit fit = TurnRequest.fit(ask, conversation, place.settings(), window);
    return fit instanceof Fit.Fitted cut && cut.isNewCut()
        && conversation.isNewest(ask.exchange().turn())
            ? recorded(cut, window, counted)
            : fit;
  }

  /// Nobody waits for a summary any more.
  void hurry() {
    hurried = true;
    summing.ifPresent(SummaryCall::cancel);
  }

  /// The cut is on record before its summary is asked for: it is asked for once, also where Parley ends meanwhile.
  private Fit.Fitted recorded(
      Fit.Fitted cut, ModelWindow window, Consumer<TokenUsage> counted) {
    int room = window.room(place.settings().context().tokens(), Limits.NONE);
    boolean isSummedUp =
        place.settings().context().isSummedUp() && room >= LEAST_FOR_A_SUMMARY;
    Fit.Fitted plain = isSummedUp ? cut : cut.summedUpAs("");
    LeftOut leftOut = plain.leftOut().orElseThrow();
    LOG.info("{} leaves out {} questions", conversation.id(), leftOut.questions());
    boolean isRecorded =
        record(fence -> conversations().leaveOut(conversation.id(), fence, leftOut));
    if (!isRecorded || !isSummedUp) {
      return plain;
    }
    String summary = summary(cut, room, counted);
    if (summary.isEmpty()) {
      return plain;
    }
    return record(fence -> conversations().sumUp(conversation.id(), fence, leftOut, summary))
        ? plain.summedUpAs(summary)
        : plain.summedUpAs(""); // what it tells of was taken back meanwhile
  }

  private String summary(Fit.Fitted cut, int room, Consumer<TokenUsage> counted) {
    CompletionRequest request = SummaryPrompt.of(
        place.settings().chosen().find(SettingCatalog.MODEL), affinity(), cut,
        room - SummaryCall.MOST_TOKENS);
    SummaryCall call = new SummaryCall(place.ports().completions().call(request), patience);
    summing = Optional.of(call);
    if (hurried) {
      return "";
    }
    Summary summary = call.run();
    summary.usage().ifPresent(counted);
    return summary.text();
  }

  private boolean record(LongPredicate write) {
    try {
      return write.test(place.lease().fence());
    } catch (UncheckedIOException unreachable) {
      LOG.debug("what is left out of {} is not recorded: {}",
          conversation.id(), unreachable.getMessage());
      return false;
    }
  }

  private ConversationStore conversations() {
    return place.ports().conversations();
  }

  private String affinity() {
    return conversation.id().toString();
  }
}
