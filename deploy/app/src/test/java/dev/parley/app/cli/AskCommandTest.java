package dev.parley.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionEvent.Origin;
import dev.parley.core.completion.CompletionEvent.Reasoning;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.Delivery;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.JsonText;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.Modality;
import dev.parley.core.completion.Output;
import dev.parley.core.completion.ResponseFormat;
import dev.parley.core.completion.Sampling;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.completion.ToolChoice;
import dev.parley.core.completion.ToolFunction;
import dev.parley.core.completion.Tools;
import dev.parley.core.completion.Voice;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.ToolCall;
import dev.parley.core.settings.ReasoningEffort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AskCommandTest {
  private static final Finished END = new Finished(0, FinishReason.STOP,
      Optional.of(new TokenUsage(3, 2, 5, 1, 0)), "gpt-4");

  @Test
  void theAnswerGoesToStandardOutputAndNothingElse() {
    var parts = RecordedParts.saying(
        new Reasoning(0, "hm"), new Delta(0, "Hello "), new Delta(0, "wörld"), END);
    CommandRun run = CommandRun.of(parts, "ask", "hi there");
    assertThat(run).isEqualTo(new CommandRun(0, "Hello wörld\n", ""));
    assertThat(parts.requests().getFirst().messages().getFirst().text()).isEqualTo("hi there");
    assertThat(parts.happenings()).containsExactly("opened", "closed");
  }

  @Test
  void halfACharacterPairWaitsForTheOther() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "\ud83d"), new Delta(0, "\ude00\n"), END), "ask", "x");
    assertThat(run.out()).isEqualTo("😀\n");
  }

  @Test
  void theModelDoesNotSteerTheTerminal() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "a\u001b[2Jb\u009bc\r\n\td\u0007\n"), END), "ask", "x");
    assertThat(run.out()).isEqualTo("a[2Jbc\n\td\n");
  }

  @Test
  void theModelDoesNotTurnTheTextAround() {
    var turned = RecordedParts.saying(new Delta(0, "pay \u202e01\u202c \u2066x\u2069 \u061c"), END);
    assertThat(CommandRun.of(turned, "ask", "x").out()).isEqualTo("pay 01 x \u061c\n");
    assertThat(CommandRun.of(turned, "ask", "--json", "x").out())
        .contains("pay \\u202e01\\u202c").doesNotContain("\u202e");
    var failed = RecordedParts.saying(
        new Failed(new CompletionFailure.Rejected(400, "no \u202egood\u009b1m")));
    assertThat(CommandRun.of(failed, "ask", "x").err()).contains("no ").contains("good")
        .doesNotContain("\u202e").doesNotContain("\u009b");
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

  @Test
  void whatToDoIsSaidWhereWaitingIsOfNoUse() {
    assertThat(told(new CompletionFailure.Rejected(404, "no")))
        .contains("has not this model", "completions.base-url", "deploy/parley check");
    assertThat(told(new CompletionFailure.Rejected(503, "", "model_not_found", "no channel")))
        .contains("has not this model");
    assertThat(told(new CompletionFailure.Rejected(400, "response_format", "", "no")))
        .contains("refuses the field response_format", "leave it out");
    assertThat(told(new CompletionFailure.RateLimited(Optional.empty(), true, "quota")))
        .contains("quota or credit is used up", "another key");
  }

  private static String told(CompletionFailure failure) {
    return CommandRun.of(RecordedParts.saying(new Failed(failure)), "ask", "x").err();
  }

  @Test
  void whatIsKnownOfAFailedAnswerIsInItsJson() {
    CommandRun run = CommandRun.of(RecordedParts.saying(new Delta(0, "half"),
        new Origin("chatcmpl-1", "gpt-4-0613", "fp", 17),
        new Failed(new CompletionFailure.Truncated("cut"))), "ask", "--json", "x");
    assertThat(run.out()).contains("\"id\":\"chatcmpl-1\"", "\"model\":\"gpt-4-0613\"",
        "\"created\":17", "\"system_fingerprint\":\"fp\"", "\"kind\":\"truncated\"");
  }

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

  @Test
  void jsonHasEveryField() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Reasoning(0, "hm"), new Delta(0, "a\"b"), END),
        "ask", "--json", "x");
    assertThat(run).isEqualTo(new CommandRun(0, """
        {"text":"a\\"b","reasoning":"hm","finish_reason":"stop","tool_calls":[],"audio":null,"role":"assistant",\
        "id":"","created":0,"model":"gpt-4","system_fingerprint":"",\
        "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5,\
        "prompt_tokens_details":{"cached_tokens":1,"text_tokens":0,"audio_tokens":0,"image_tokens":0},\
        "completion_tokens_details":{"text_tokens":0,"audio_tokens":0,"reasoning_tokens":0}},\
        "failure":null,"choices":[{"index":0,"text":"a\\"b","reasoning":"hm","finish_reason":"stop",\
        "tool_calls":[],"audio":null,"role":"assistant"}]}
        """, ""));
  }

  @Test
  void jsonKeepsTheTextThatCameBeforeAFailure() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(
            new Delta(0, "half"), new Failed(new CompletionFailure.TimedOut(
                CompletionFailure.Phase.SILENCE, "60 s"))),
        "ask", "--json", "x");
    assertThat(run.status()).isEqualTo(5);
    assertThat(run.out()).startsWith("{\"text\":\"half\"").contains(
        "\"finish_reason\":null", "\"failure\":{\"kind\":\"timed_out\",\"exit_status\":5,");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasItsStatusAndOneSentence(CompletionFailure failure, int status) {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "half"), new Failed(failure)), "ask", "x");
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).isEqualTo("half\n");
    assertThat(run.err()).hasLineCount(1).containsPattern("(It said|Seen): the server's words");
  }

  static Stream<Arguments> failures() {
    String detail = "the\nserver's words";
    return Stream.of(
        Arguments.of(new CompletionFailure.RateLimited(
            Optional.of(Duration.ofSeconds(3)), detail), 4),
        Arguments.of(new CompletionFailure.Unauthorized(detail), 3),
        Arguments.of(new CompletionFailure.ContextTooLong(detail), 8),
        Arguments.of(new CompletionFailure.Unreachable(detail), 5),
        Arguments.of(new CompletionFailure.Unavailable(503, detail), 5),
        Arguments.of(new CompletionFailure.TimedOut(
            CompletionFailure.Phase.FIRST_CONTENT, detail), 5),
        Arguments.of(new CompletionFailure.Rejected(400, detail), 6),
        Arguments.of(new CompletionFailure.Filtered(detail), 9),
        Arguments.of(new CompletionFailure.Malformed(detail), 7),
        Arguments.of(new CompletionFailure.Truncated(detail), 7));
  }

  @Test
  void aCutAnswerIsCompleteAndSaysSo() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "half"), finished(FinishReason.LENGTH)), "ask", "x");
    assertThat(run).isEqualTo(
        new CommandRun(0, "half\n", "The answer is cut: it reached the length limit\n"));
  }

  @Test
  void theContentFilterHasAStatusOfItsOwn() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(finished(FinishReason.CONTENT_FILTER)), "ask", "x");
    assertThat(run.status()).isEqualTo(9);
  }

  @Test
  void aReaderThatWentAwayCancelsTheCallQuietly() {
    var parts = RecordedParts.saying(new Delta(0, "a"), new Delta(0, "b"), END);
    var broken = new OutputStream() {
      @Override
      public void write(int data) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
    assertThat(CommandRun.into(broken, parts, "ask", "x")).isZero();
    assertThat(parts.happenings()).containsExactly("opened", "cancelled", "closed");
    assertThat(CommandRun.into(broken, parts, "ask", "--json", "x")).isZero();
  }

  private static Finished finished(FinishReason reason) {
    return new Finished(0, reason, Optional.empty(), "gpt-4");
  }
}
