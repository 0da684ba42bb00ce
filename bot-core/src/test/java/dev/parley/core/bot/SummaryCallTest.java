package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.TokenEstimate;
import dev.parley.core.conversation.WellFormed;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of one question for a summary.
class SummaryCallTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final CompletionRequest REQUEST = new CompletionRequest(
      Optional.empty(), List.of(new ChatMessage.System(ChatMessage.ofText("sum up"))),
      CompletionOptions.NONE);

  private final ScriptedCompletions.Call model =
      (ScriptedCompletions.Call) new ScriptedCompletions().call(REQUEST);

  @Test
  void isTheAnswersTextAndWhatItCost() {
    model.think("hm").say(" All ").say("agreed. \n").finish(FinishReason.STOP);
    Summary summary = new SummaryCall(model, LONG).run();
    assertThat(summary.text()).isEqualTo("All agreed.");
    assertThat(summary.usage()).isPresent();
  }

  @Test
  void isNoneWhereItDoesNotComeInTime() {
    model.say("Half of ");
    assertThat(new SummaryCall(model, Duration.ofMillis(20)).run()).isEqualTo(Summary.NONE);
    assertThat(model.isCancelled()).isTrue();
  }

  @Test
  void isNoneWhereItFailsOrIsFiltered() {
    model.say("Half").fail(new CompletionFailure.Truncated("cut"));
    assertThat(new SummaryCall(model, LONG).run().text()).isEmpty();
    ScriptedCompletions.Call filtered =
        (ScriptedCompletions.Call) new ScriptedCompletions().call(REQUEST);
    filtered.say("Half").finish(FinishReason.CONTENT_FILTER);
    assertThat(new SummaryCall(filtered, LONG).run().text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"They agreed on it. ", "他們同意了。", "no end of it ", "\uD83D\uDE00"})
  void oneWithoutAnEndIsEndedAfterASentenceWhereThereIsOne(String piece) {
    for (int i = 0; i < 4_000; i++) {
      model.say(piece);
    }
    String text = new SummaryCall(model, LONG).run().text();
    assertThat(model.isCancelled()).isTrue();
    assertThat(TokenEstimate.ofText(text)).isBetween(SummaryCall.MOST_TOKENS / 2 - 10,
        SummaryCall.MOST_TOKENS);
    assertThat(text).isEqualTo(WellFormed.of(text));
    String end = piece.strip().substring(piece.strip().length() - 1);
    assertThat(".。".contains(end)).isEqualTo(text.endsWith(".") || text.endsWith("。"));
  }
}
