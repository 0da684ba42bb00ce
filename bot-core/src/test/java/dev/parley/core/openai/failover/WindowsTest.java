package dev.parley.core.openai.failover;

import static dev.parley.core.openai.failover.Asking.AT_ONCE;
import static dev.parley.core.openai.failover.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.core.completion.Calibrations;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.ModelWindow;
import dev.parley.core.completion.PromptEstimate;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Part;
import dev.parley.core.testing.MovedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How much each model reads and how it counts, learned while it is asked.
class WindowsTest {
  private static final Author ADA = new Author("U1", "ada");
  private static final CompletionFailure DOWN = new CompletionFailure.Unavailable(503, "down");
  private static final String AFFINITY = "thread";

  private final MovedClock clock = new MovedClock();
  private final PlayedEndpoint first = new PlayedEndpoint("first");
  private final PlayedEndpoint second = new PlayedEndpoint("second");
  private final FailoverClient client = new FailoverClient(
      List.of(
          new Route("first", first, Set.of(), Route.MOST_IN_FLIGHT, Optional.of(32_000)),
          new Route("second", second, Set.of(), Route.MOST_IN_FLIGHT, Optional.of(8_000))),
      new RoutePlace(clock, AT_ONCE, RouteListener.NONE, Calibrations.unkept(clock)));

  @Test
  void whatTheOperatorSaidIsKnownFromTheStart() {
    assertThat(window()).isEqualTo(new ModelWindow(Optional.of(32_000), false, 1));
  }

  @Test
  void countsCalibrateTheModelThatAnsweredAndNoOther() {
    CompletionRequest asked = conversation(20);
    int estimate = PromptEstimate.about(asked);
    first.fails(DOWN, 1);
    second.says(counted(estimate * 3L / 2));
    ask(client, asked);
    assertThat(window().factor()).as("the conversation stays there")
        .isEqualTo(1.5, within(0.01));
    assertThat(window().tokens()).contains(8_000);
    assertThat(client.window(Optional.empty(), "another").factor()).isEqualTo(1);
  }

  @Test
  void aPromptWhoseLengthIsNotKnownCalibratesNothing() {
    List<ChatMessage> messages = new ArrayList<>(conversation(20).messages());
    messages.add(new ChatMessage.User(ADA, "p", List.of(new Part.Image("https://example.org/p"))));
    first.says(counted(9_000));
    ask(client, new CompletionRequest(
        Optional.empty(), messages, CompletionOptions.NONE, AFFINITY));
    assertThat(window().factor()).isEqualTo(1);
  }

  @Test
  void aSmallerEndpointIsSentLessThanTheFirst() {
    CompletionRequest asked = conversation(120);
    first.fails(DOWN, 1);
    ask(client, asked);
    assertThat(first.last()).isEqualTo(asked);
    assertThat(PromptEstimate.about(second.last())).isBetween(2_000, 6_000);
  }

  @Test
  void aRefusalTrimsOnceToThreeFifthsAndSaysHowMuchIsReadFromThenOn() {
    first.fails(new CompletionFailure.ContextTooLong(OptionalLong.of(10_000), "too long"), 1);
    assertThat(ask(client, conversation(120))).hasSize(2);
    assertThat(first.asked()).isEqualTo(2);
    assertThat(PromptEstimate.about(first.last())).isLessThanOrEqualTo(6_000);
    assertThat(window()).isEqualTo(new ModelWindow(Optional.of(10_000), true, 1));
  }

  @Test
  void aRefusalOfWhatSeemedShortEnoughTeachesHowTheModelCounts() {
    CompletionRequest asked = conversation(80);
    int estimate = PromptEstimate.about(asked);
    first.fails(
        new CompletionFailure.ContextTooLong(OptionalLong.of(estimate * 8L / 5), "too long"), 1);
    ask(client, asked);
    assertThat(first.asked()).as("asked again, with less").isEqualTo(2);
    assertThat(PromptEstimate.about(first.last())).isLessThan(estimate * 2 / 3);
    assertThat(window().factor()).isEqualTo(1.6, within(0.01));
  }

  private ModelWindow window() {
    return client.window(Optional.empty(), AFFINITY);
  }

  private static CompletionEvent[] counted(long prompt) {
    return new CompletionEvent[] {
      new CompletionEvent.Delta(0, "yes"),
      new CompletionEvent.Finished(0, FinishReason.STOP,
          Optional.of(new TokenUsage(prompt, 1, prompt + 1, 0, 0)), "m")};
  }

  private static CompletionRequest conversation(int turns) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new ChatMessage.System(ChatMessage.ofText("Be brief.")));
    for (int i = 0; i < turns; i++) {
      messages.add(new ChatMessage.User(ADA, "m" + i, ChatMessage.ofText("word ".repeat(80))));
      messages.add(new ChatMessage.Assistant(
          ChatMessage.ofText("yes"), Optional.empty(), List.of()));
    }
    messages.add(new ChatMessage.User(ADA, "m", ChatMessage.ofText("the newest")));
    return new CompletionRequest(Optional.empty(), messages, CompletionOptions.NONE, AFFINITY);
  }
}
