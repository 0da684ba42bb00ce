package dev.parley.core.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.settings.AnswerFormat;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.ReasoningEffort;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompletionOptionsTest {

  static List<Arguments> numbersOutOfRange() {
    return List.of(
        refused("temperature is 2.1, allowed is 0 to 2", () -> sampling(2.1, 0, 0, 0)),
        refused("temperature is NaN, allowed is 0 to 2", () -> sampling(Double.NaN, 0, 0, 0)),
        refused("top_p is -0.1, allowed is 0 to 1", () -> sampling(0, -0.1, 0, 0)),
        refused("presence_penalty is 3, allowed is -2 to 2", () -> sampling(0, 0, 3, 0)),
        refused("frequency_penalty is -2.5, allowed is -2 to 2", () -> sampling(0, 0, 0, -2.5)),
        refused("logit_bias of token 7 is 101, allowed is -100 to 100",
            () -> bias(Map.of(7, 101.0))),
        refused("a token of logit_bias is -1, allowed is at least 0", () -> bias(Map.of(-1, 1.0))),
        refused("max_tokens is 0, allowed is at least 1",
            () -> Limits.of(Optional.of(0), List.of())),
        refused("max_completion_tokens is -5, allowed is at least 1", () -> limits(0, -5, 1)),
        refused("max_tokens and max_completion_tokens are both set, allowed is one of them",
            () -> limits(1, 1, 1)),
        refused("n is 0, allowed is 1 to 128", () -> limits(1, 0, 0)),
        refused("n is 129, allowed is 1 to 128", () -> limits(1, 0, 129)),
        refused("stop has 17 entries, allowed are at most 16",
            () -> Limits.of(Optional.empty(), Collections.nCopies(17, "x"))),
        refused("stop is \"\", allowed is at least one character",
            () -> Limits.of(Optional.empty(), List.of(""))));
  }

  static List<Arguments> wordsOutOfRange() {
    return List.of(
        refused("user is blank, allowed is any other text",
            () -> new CompletionOptions(Sampling.NONE, Limits.NONE, Tools.NONE, Output.NONE,
                Optional.empty(), Optional.of(" "), Delivery.STREAMED)),
        refused("tools.function.name is \"a b\", allowed are 1 to 64 of A-Z, a-z, 0-9, _ and -",
            () -> function("a b")),
        refused("tools has 129 entries, allowed are at most 128",
            () -> Tools.of(IntStream.range(0, 129).mapToObj(i -> function("f" + i))
                .toArray(ToolFunction[]::new))),
        refused("tools has the same name twice, allowed is once",
            () -> Tools.of(function("f"), function("f"))),
        refused("tool_choice is auto, allowed only where there are tools",
            () -> new Tools(List.of(), Optional.of(new ToolChoice.Auto()))),
        refused("tool_choice is g, allowed are f",
            () -> new Tools(
                List.of(function("f")), Optional.of(new ToolChoice.Function("g")))),
        refused("response_format.json_schema.name is \"\", allowed are 1 to 64 of "
            + "A-Z, a-z, 0-9, _ and -",
            () -> new ResponseFormat.JsonSchema("", JsonText.EMPTY, Optional.empty())),
        refused("modalities has the same twice, allowed is once",
            () -> new Output(Optional.empty(), List.of(Modality.TEXT, Modality.TEXT),
                Optional.empty())),
        refused("audio.voice is blank, allowed is any other text", () -> new Voice("", "wav")),
        refused("stream_options.include_usage is true, allowed only where stream is true",
            () -> new Delivery(false, true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"numbersOutOfRange", "wordsOutOfRange"})
  void namesFieldValueAndRange(String sentence, ThrowingCallable choice) {
    assertThatThrownBy(choice).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void takesTheEndsOfEveryRange() {
    assertThat(sampling(2, 1, -2, 2).temperature()).contains(2.0);
    assertThat(sampling(0, 0, 2, -2).topP()).contains(0.0);
    assertThat(bias(Map.of(3, -100.0, 1, 100.0)).logitBias().keySet()).containsExactly(1, 3);
    assertThat(limits(1, 0, 128).choices()).contains(128);
  }

  @Test
  void takesEveryFieldOfTheSpecificationFromTheSettings() {
    Settings settings = Settings.of(Choices.NONE
        .with(SettingCatalog.TEMPERATURE, 0.1).with(SettingCatalog.TOP_P, 0.2)
        .with(SettingCatalog.PRESENCE_PENALTY, 0.3).with(SettingCatalog.FREQUENCY_PENALTY, 0.4)
        .with(SettingCatalog.LOGIT_BIAS, Map.of(5, 6.0)).with(SettingCatalog.SEED, 7L)
        .with(SettingCatalog.MAX_COMPLETION_TOKENS, 8L).with(SettingCatalog.STOP, List.of("x"))
        .with(SettingCatalog.N, 3L).with(SettingCatalog.REASONING_EFFORT, ReasoningEffort.HIGH)
        .with(SettingCatalog.RESPONSE_FORMAT,
            new AnswerFormat.Schema("a", "{\"x\":1}", Optional.of(true))));
    assertThat(CompletionOptions.of(settings)).isEqualTo(CompletionOptions.NONE
        .with(new Sampling(Optional.of(0.1), Optional.of(0.2), Optional.of(0.3), Optional.of(0.4),
            Map.of(5, 6.0), Optional.of(7L)))
        .with(new Limits(Optional.empty(), Optional.of(8), List.of("x"), Optional.of(3)))
        .with(new Output(Optional.of(new ResponseFormat.JsonSchema(
            "a", new JsonText("{\"x\":1}"), Optional.of(true))), List.of(), Optional.empty()))
        .with(ReasoningEffort.HIGH));
  }

  @Test
  void takesFromTheSettingsWhatWasChosenThere() {
    var settings = Settings.of(
        Choices.NONE.with(SettingCatalog.TEMPERATURE, 0.5).with(SettingCatalog.MAX_TOKENS, 9L));
    var options = CompletionOptions.of(settings);
    assertThat(options.sampling().temperature()).contains(0.5);
    assertThat(options.limits().maxTokens()).contains(9);
    assertThat(CompletionOptions.of(Settings.defaults())).isEqualTo(CompletionOptions.NONE);
  }

  private static Arguments refused(String sentence, ThrowingCallable choice) {
    return Arguments.of(sentence, choice);
  }

  private static Sampling sampling(double... values) {
    var all = Arrays.stream(values).mapToObj(Optional::of).toList();
    return new Sampling(
        all.get(0), all.get(1), all.get(2), all.get(3), Map.of(), Optional.empty());
  }

  private static Sampling bias(Map<Integer, Double> biases) {
    return new Sampling(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        biases, Optional.empty());
  }

  /// Zero is not set.
  private static Limits limits(int maxTokens, int maxCompletionTokens, int choices) {
    return new Limits(
        maxTokens == 0 ? Optional.empty() : Optional.of(maxTokens),
        maxCompletionTokens == 0 ? Optional.empty() : Optional.of(maxCompletionTokens),
        List.of(), Optional.of(choices));
  }

  private static ToolFunction function(String name) {
    return new ToolFunction(name, Optional.empty(), Optional.empty());
  }
}
