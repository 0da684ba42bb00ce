package dev.parley.core.bot;

import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.ModelWindow;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Fit;
import dev.parley.core.conversation.LeftOut;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
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
  Fit fit(Ask ask) {
    ModelWindow window = place.ports().completions()
        .window(place.settings().defaults().model(), affinity());
    Fit fit = TurnRequest.fit(ask, conversation, place.settings(), window);
    return fit instanceof Fit.Fitted cut && cut.isNewCut()
        && conversation.isNewest(ask.exchange().turn())
            ? recorded(summedUp(cut, window))
            : fit;
  }

  /// Nobody waits for a summary any more.
  void hurry() {
    hurried = true;
    summing.ifPresent(SummaryCall::cancel);
  }

  private Fit.Fitted summedUp(Fit.Fitted cut, ModelWindow window) {
    int room = window.room(place.settings().context().tokens(), Limits.NONE);
    if (!place.settings().context().isSummedUp() || room < LEAST_FOR_A_SUMMARY) {
      return cut.summedUpAs("");
    }
    CompletionRequest request = SummaryPrompt.of(
        place.settings().defaults().model(), affinity(), cut, room - SummaryCall.MOST_TOKENS);
    SummaryCall call = new SummaryCall(place.ports().completions().call(request), patience);
    summing = Optional.of(call);
    if (hurried) {
      return cut;
    }
    String summary = call.run().text();
    return summary.isEmpty() ? cut : cut.summedUpAs(summary);
  }

  private Fit.Fitted recorded(Fit.Fitted cut) {
    LeftOut leftOut = cut.leftOut().orElseThrow();
    try {
      if (!place.ports().conversations()
          .leaveOut(conversation.id(), place.lease().fence(), leftOut)) {
        place.lease().doubted();
      }
    } catch (UncheckedIOException unreachable) {
      LOG.debug("what is left out of {} is not recorded: {}",
          conversation.id(), unreachable.getMessage());
    }
    LOG.info("{} leaves out {} questions, {}", conversation.id(), leftOut.questions(),
        leftOut.summary().isEmpty() ? "without a summary" : "summed up");
    return cut;
  }

  private String affinity() {
    return conversation.id().toString();
  }
}
