package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A conversation as a file to take away.
class TranscriptTest {
  private static final AnswerFacts FACTS =
      new AnswerFacts("gpt-4", Duration.ofMillis(1_500), Duration.ZERO, 42);

  @Test
  void markdownNamesWhoSaidWhat() {
    CommandFile file = Transcript.markdown(conversation("1.2", "ada", "Hi?", "Hello."));
    assertThat(file.name()).isEqualTo("conversation-1.2.md");
    assertThat(file.mediaType()).isEqualTo("text/markdown; charset=utf-8");
    assertThat(text(file)).isEqualTo("### ada\n\nHi?\n\n### Parley\n\nHello.\n");
  }

  @Test
  void aNameStaysOneHeading() {
    assertThat(text(Transcript.markdown(conversation("1", "a\n# b\tc", "Hi?", ""))))
        .isEqualTo("### a # b c\n\nHi?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"}]", "\\", "a\u0000b\u001f", "行\n\u2028字", "🙂\ud83d", "</script>",
    "```\n\"\"\""})
  void jsonReadsBackWhateverWasSaid(String said) {
    JsonNode json = json(conversation("1", said, said, said));
    JsonNode exchange = json.path("exchanges").path(0);
    JsonNode asked = exchange.path("asked").path(0);
    assertThat(asked.path("author").stringValue()).isEqualTo(whole(said));
    assertThat(asked.path("text").stringValue()).isEqualTo(whole(said));
    assertThat(exchange.path("answers").path(0).path("text").stringValue())
        .isEqualTo(whole(said));
  }

  @Test
  void jsonHoldsEveryAnswerWithHowItEndedAndWhatItCost() {
    JsonNode json = json(conversation("1", "ada", "Hi?", "Hello."));
    assertThat(json.path("conversation").stringValue()).isEqualTo("test:w:general:1");
    JsonNode answer = json.path("exchanges").path(0).path("answers").path(0);
    assertThat(answer.path("ended").stringValue()).isEqualTo("done");
    assertThat(answer.path("model").stringValue()).isEqualTo("gpt-4");
    assertThat(answer.path("seconds").doubleValue()).isEqualTo(1.5);
    assertThat(answer.path("tokens").intValue()).isEqualTo(42);
    assertThat(answer.has("reasoning")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "-", "字", "a\\b"})
  void theFilesNameIsHarmless(String thread) {
    assertThat(Transcript.json(conversation(thread, "a", "b", "c")).name())
        .matches("conversation-[A-Za-z0-9._-]+\\.json").doesNotContain("/");
  }

  /// Half a character cannot be written in UTF-8; a question mark stands for it.
  private static String whole(String said) {
    return new String(said.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static JsonNode json(Conversation conversation) {
    return new JsonMapper().readTree(Transcript.json(conversation).content());
  }

  private static String text(CommandFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  private static Conversation conversation(
      String thread, String author, String question, String answer) {
    ChatMessage.User asked = new ChatMessage.User(
        new Author("U1", author), "m1", ChatMessage.ofText(question));
    return new Conversation(
        new ConversationId("test", "w", "general", thread),
        List.of(Exchange.of("m1", List.of(asked),
            Answer.of(answer, Optional.empty(), ReplyState.DONE, FACTS), List.of("r1"))),
        Optional.empty());
  }
}
