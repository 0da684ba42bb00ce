package dev.parley.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.Delivery;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.JsonText;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.Modality;
import dev.parley.core.completion.Output;
import dev.parley.core.completion.ResponseFormat;
import dev.parley.core.completion.Sampling;
import dev.parley.core.completion.ToolChoice;
import dev.parley.core.completion.ToolFunction;
import dev.parley.core.completion.Tools;
import dev.parley.core.completion.Voice;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.ToolCall;
import dev.parley.core.settings.ReasoningEffort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `ask` asks: its options, messages and standard input as the request they become, and what is refused before.
class AskRequestTest {
  private static final Finished END =
      new Finished(0, FinishReason.STOP, Optional.empty(), "gpt-4");

  @Test
  void everyOptionReachesTheRequest() {
    var parts = RecordedParts.saying(END);
    CommandRun run = CommandRun.of(parts, "ask", "x", "--model", "m",
        "--temperature", "0.2", "--top-p=0.9", "--presence-penalty=-1", "--frequency-penalty", "1",
        "--logit-bias", "7=-3", "--logit-bias", "8=3", "--seed", "-1",
        "--max-completion-tokens", "7", "--stop", "a", "--stop", "b", "--n", "2",
        "--tools", "[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"d\","
            + "\"parameters\":{\"type\":\"object\"}}}]",
        "--tool-choice", "f", "--response-format", "{\"type\":\"object\"}",
        "--modalities", "text,audio", "--audio-voice", "alloy", "--audio-format", "pcm16",
        "--reasoning-effort", "low", "--user", "u", "--no-usage");
    assertThat(run.status()).isZero();
    assertThat(parts.requests().getFirst().model()).contains("m");
    assertThat(parts.requests().getFirst().options()).isEqualTo(CompletionOptions.NONE
        .with(new Sampling(Optional.of(0.2), Optional.of(0.9), Optional.of(-1.0), Optional.of(1.0),
            Map.of(7, -3.0, 8, 3.0), Optional.of(-1L)))
        .with(new Limits(
            Optional.empty(), Optional.of(7), List.of("a", "b"), Optional.of(2)))
        .with(new Tools(
            List.of(new ToolFunction("f", Optional.of("d"),
                Optional.of(new JsonText("{\"type\":\"object\"}")))),
            Optional.of(new ToolChoice.Function("f"))))
        .with(new Output(
            Optional.of(new ResponseFormat.JsonSchema(
                "answer", new JsonText("{\"type\":\"object\"}"), Optional.of(true))),
            List.of(Modality.TEXT, Modality.AUDIO), Optional.of(new Voice("alloy", "pcm16"))))
        .with(ReasoningEffort.LOW)
        .withUser("u")
        .with(new Delivery(true, false)));
  }

  @Test
  void everyKindOfMessageReachesTheRequest() {
    var parts = RecordedParts.saying(END);
    CommandRun.of(parts, "ask", "and now?", "--system", "Be brief.", "--developer", "Rhyme.",
        "--name", "ada", "--messages", """
            [{"role":"user","content":"weather?","name":"bob"},
             {"role":"assistant","content":null,"reasoning_content":"hm","tool_calls":
               [{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]},
             {"role":"tool","tool_call_id":"c1","content":"rain"}]""");
    assertThat(parts.requests().getFirst().messages()).containsExactly(
        new ChatMessage.System(ChatMessage.ofText("Be brief.")),
        new ChatMessage.Developer(ChatMessage.ofText("Rhyme.")),
        new ChatMessage.User(new Author("ask", "bob"), "", ChatMessage.ofText("weather?")),
        new ChatMessage.Assistant(
            List.of(), Optional.of("hm"), List.of(new ToolCall("c1", "f", "{}"))),
        new ChatMessage.Tool("c1", ChatMessage.ofText("rain")),
        new ChatMessage.User(new Author("ask", "ada"), "", ChatMessage.ofText("and now?")));
  }

  @Test
  void messagesMayHavePartsAndNames() {
    var parts = RecordedParts.saying(END);
    CommandRun.of(parts, "ask", "x", "--messages", """
        [{"role":"system","content":"s","name":"rules"},
         {"role":"user","name":"bob","content":[{"type":"text","text":"see"},
           {"type":"image_url","image_url":{"url":"data:x"}},
           {"type":"input_audio","input_audio":{"data":"QQ==","format":"wav"}},
           {"type":"file","file":{"filename":"f.txt","file_data":"data:y"}}]}]""");
    assertThat(parts.requests().getFirst().messages()).startsWith(
        new ChatMessage.System(ChatMessage.ofText("s"), "rules"),
        new ChatMessage.User(new Author("ask", "bob"), "", List.of(new Part.Text("see"),
            new Part.Image("data:x"), new Part.Audio("QQ==", "wav"),
            new Part.File("f.txt", "data:y"))));
    CommandRun run = CommandRun.of(parts, "ask", "x", "--messages",
        "[{\"role\":\"user\",\"content\":[{\"type\":\"video_url\"}]}]");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("\"video_url\"; allowed are text, image_url");
  }

  @Test
  void theConfiguredModelIsAskedWhereNoneIsNamed() {
    var parts = RecordedParts.saying(END);
    CommandRun.of(
        parts, Map.of("OPENAI_BASE_URL", "http://localhost", "OPENAI_MODEL", "mine"),
        new byte[0], "ask", "x");
    assertThat(parts.requests().getFirst().model()).contains("mine");
  }

  @Test
  void aHyphenReadsStandardInput() {
    var parts = RecordedParts.saying(END);
    CommandRun.of(parts, Map.of(), "你好\n".getBytes(StandardCharsets.UTF_8), "ask", "-");
    assertThat(parts.requests().getFirst().messages().getFirst().text()).isEqualTo("你好\n");
  }

  @Test
  void standardInputThatIsNoTextIsRefused() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(END), Map.of(), new byte[] {(byte) 0xff, 0}, "ask", "-");
    assertThat(run).isEqualTo(new CommandRun(2, "", "Standard input is not UTF-8 text\n"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"type":          | is not JSON
      json-object       | is not JSON
      [1]               | is [1]; allowed is text
      {"type":"json_schema","json_schema":{"name":"x"}} | has no schema at json_schema.schema
      @no-such-file     | the file no-such-file cannot be read
      """)
  void aResponseFormatThatIsNoneIsToldWithWhatIsAllowed(String format, String words) {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(END), "ask", "x", "--response-format", format);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--response-format", words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --tools           | {}             | --tools is not a JSON list
      --tools           | [{}]           | no {"type":"function"
      --tools           | @/nowhere.json | the file /nowhere.json cannot be read
      --tools           | [              | --tools is not JSON
      --tool-choice     | auto           | tool_choice is auto, allowed only where there are tools
      --n               | 129            | n is 129, allowed is 1 to 128
      --audio-voice     | alloy          | --audio-voice and --audio-format go together
      --logit-bias      | 7=101          | logit_bias of token 7 is 101, allowed is -100 to 100
      --messages        | [{"role":"x"}] | --messages has the role "x"
      --response-format | 7              | 7
      """)
  void whatIsNotAllowedIsSaidBeforeAnythingIsAsked(String option, String value, String sentence) {
    var parts = RecordedParts.saying(END);
    CommandRun run = CommandRun.of(parts, "ask", "x", option, value);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
    assertThat(parts.requests()).isEmpty();
  }
}
