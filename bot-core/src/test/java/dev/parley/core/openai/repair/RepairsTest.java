package dev.parley.core.openai.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.Calibrations;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.PromptEstimate;
import dev.parley.core.completion.Sampling;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.settings.ReasoningEffort;
import dev.parley.core.testing.MovedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What servers say of a field, and what the next request is like.
class RepairsTest {
  private static final Author ADA = new Author("U1", "ada");

  private final MovedClock clock = new MovedClock();
  private final Calibrations calibrations = Calibrations.unkept(clock);
  private final Repairs repairs = new Repairs("test", clock, Optional.empty(), calibrations);
  private final CompletionOptions everything = CompletionOptions.NONE
      .with(new Sampling(Optional.of(0.7), Optional.of(0.5), Optional.of(1.0), Optional.of(1.0),
          Map.of(1, 2.0), Optional.of(7L)))
      .with(Limits.of(Optional.of(100), List.of("END")))
      .with(ReasoningEffort.LOW)
      .withUser("u");
  private final CompletionRequest request = new CompletionRequest(
      Optional.empty(), List.of(user("hello")), everything);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      max_tokens        | unsupported_parameter | Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead. | MAX_TOKENS_BY_ITS_NEW_NAME
      temperature       | unsupported_value     | Unsupported value: 'temperature' does not support 0.7 with this model. Only the default (1) value is supported. | NO_TEMPERATURE
      top_p             | unsupported_parameter | no | NO_TOP_P
                        |                       | [{'type': 'extra_forbidden', 'loc': ('body', 'logit_bias'), 'msg': 'Extra inputs are not permitted'}] | NO_LOGIT_BIAS
                        |                       | Unrecognized request argument supplied: stream_options | NO_USAGE
      reasoning_effort  | unsupported_parameter | no | NO_REASONING_EFFORT
                        |                       | unknown field `seed` | NO_SEED
      user              | unsupported_parameter | no | NO_USER
      stop              | unsupported_parameter | no | NO_STOP
      presence_penalty  | unsupported_parameter | no | NO_PRESENCE_PENALTY
      frequency_penalty | unsupported_parameter | no | NO_FREQUENCY_PENALTY
      """)
  void whatTheServerNamesIsChanged(String param, String code, String message, Repair repair) {
    assertThat(Repair.of(rejected(param, code, message), request)).contains(repair);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      max_tokens  | invalid_value         | max_tokens is too large: 100000. This model supports at most 4096 completion tokens.
      messages    | invalid_request_error | messages must not be empty
      tools       | unsupported_parameter | tools are not supported
                  |                       | something else is not supported
      """)
  void whatWouldChangeTheQuestionIsNoRepair(String param, String code, String message) {
    assertThat(Repair.of(rejected(param, code, message), request)).isEmpty();
  }

  @Test
  void onlyARefusalOfTheRequestIsRepaired() {
    assertThat(
        Repair.of(new CompletionFailure.Rejected(413, "temperature", "unsupported", "x"), request))
        .isEmpty();
  }

  @Test
  void rejectionsThatComeOneAtATimeAreAllLearned() {
    assertThat(repairs.learn(rejected("temperature", "unsupported_value", "no"), request)).isTrue();
    CompletionRequest second = repairs.apply(request);
    assertThat(second.options().sampling().temperature()).isEmpty();
    assertThat(repairs.learn(rejected("max_tokens", "unsupported_parameter", "no"), second))
        .isTrue();
    CompletionRequest third = repairs.apply(request);
    assertThat(third.options().limits().maxCompletionTokens()).contains(100);
    assertThat(third.options().limits().maxTokens()).isEmpty();
    assertThat(third.options().sampling().topP()).contains(0.5);
    assertThat(repairs.learn(rejected("temperature", "unsupported_value", "no"), third))
        .as("it was left out already").isFalse();
  }

  @Test
  void whatWasLearnedHoldsForADay() {
    repairs.learn(rejected("temperature", "unsupported_value", "no"), request);
    clock.move(Duration.ofHours(23));
    assertThat(repairs.apply(request)).isNotEqualTo(request);
    clock.move(Duration.ofHours(2));
    assertThat(repairs.apply(request)).isEqualTo(request);
  }

  @Test
  void developerBecomesSystemWhereATemplateDoesNotKnowIt() {
    CompletionRequest asked = new CompletionRequest(Optional.empty(),
        List.of(new ChatMessage.Developer(ChatMessage.ofText("Rhyme.")), user("hello")),
        CompletionOptions.NONE);
    assertThat(repairs.learn(
        rejected("messages[0].role", "", "'developer' is not one of ['system', 'user']"), asked))
        .isTrue();
    assertThat(repairs.apply(asked).messages().getFirst()).isEqualTo(
        new ChatMessage.System(ChatMessage.ofText("Rhyme.")));
  }

  @Test
  void aContextThatIsTooLongLosesItsOldestTurnsAndKeepsTheQuestion() {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new ChatMessage.System(ChatMessage.ofText("Be brief.")));
    for (int i = 0; i < 50; i++) {
      messages.add(user("question %d %s".formatted(i, "word ".repeat(100))));
      messages.add(new ChatMessage.Assistant(
          ChatMessage.ofText("answer " + i), Optional.empty(), List.of()));
    }
    messages.add(user("the newest"));
    CompletionRequest asked =
        new CompletionRequest(Optional.empty(), messages, CompletionOptions.NONE);
    assertThat(repairs.learn(
        new CompletionFailure.ContextTooLong(OptionalLong.of(4_096), "too long"), asked)).isTrue();
    List<ChatMessage> kept = repairs.apply(asked).messages();
    assertThat(kept.getFirst()).isEqualTo(messages.getFirst());
    assertThat(kept.getLast()).isEqualTo(messages.getLast());
    assertThat(kept).hasSizeBetween(10, 40);
    assertThat(PromptEstimate.about(repairs.apply(asked))).isLessThanOrEqualTo(4_096 * 6 / 10);
    assertThat(kept.get(1)).isInstanceOf(ChatMessage.User.class);
    assertThat(kept.get(kept.size() - 2).text()).isEqualTo("answer 49");
  }

  @Test
  void aContextThatTheOperatorNamedIsKeptFromTheFirstQuestionOn() {
    List<ChatMessage> messages = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      messages.add(user("question %d %s".formatted(i, "word ".repeat(100))));
    }
    Repairs small = new Repairs("small", clock, Optional.of(4_096), calibrations);
    CompletionRequest asked =
        new CompletionRequest(Optional.empty(), messages, CompletionOptions.NONE);
    assertThat(small.apply(asked).messages()).hasSizeLessThan(25)
        .last().isEqualTo(messages.getLast());
    assertThat(repairs.apply(asked)).isEqualTo(asked);
  }

  @Test
  void whatIsTrimmedBeginsAlikeForManyTurnsWhileTheCountsWaver() {
    Repairs small = new Repairs("small", clock, Optional.of(16_000), calibrations);
    Random random = new Random(5);
    List<ChatMessage> messages = new ArrayList<>();
    List<ChatMessage> last = List.of();
    int alike = 0;
    int longest = 0;
    for (int i = 0; i < 200; i++) {
      messages.add(user("question %d %s".formatted(i, "word ".repeat(100))));
      CompletionRequest sent = small.apply(
          new CompletionRequest(Optional.empty(), messages, CompletionOptions.NONE));
      boolean isAlike = sent.messages().size() > last.size()
          && sent.messages().subList(0, last.size()).equals(last);
      alike = isAlike ? alike + 1 : 0;
      longest = Math.max(longest, i < 100 ? 0 : alike);
      last = sent.messages();
      long counted = Math.round(PromptEstimate.about(sent) * (1.2 + random.nextDouble() / 10));
      small.counted(new TokenUsage(counted, 1, counted + 1, 0, 0), sent);
    }
    assertThat(longest).isGreaterThanOrEqualTo(20);
  }

  @Test
  void aQuestionThatIsTooLongByItselfIsNotShortened() {
    assertThat(repairs.learn(
        new CompletionFailure.ContextTooLong(OptionalLong.of(4_096), "too long"), request))
        .isFalse();
  }

  private static CompletionFailure.Rejected rejected(String param, String code, String message) {
    return new CompletionFailure.Rejected(400,
        Optional.ofNullable(param).orElse(""), Optional.ofNullable(code).orElse(""), message);
  }

  private static ChatMessage.User user(String text) {
    return new ChatMessage.User(ADA, "m1", ChatMessage.ofText(text));
  }
}
