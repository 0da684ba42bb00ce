package dev.parley.core.openai.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.Accumulator;
import dev.parley.core.completion.Completion;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.openai.EndpointSettings;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.core.settings.Secret;
import dev.parley.core.testing.RawHttpServer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every deviation that is known of the servers, over a socket. None makes the client throw, and none makes it
/// take a damaged answer for a whole one.
@Timeout(30)
class ConformanceTest {
  private static final int FEWEST = 60;
  private static final RawHttpServer SERVER = RawHttpServer.start();
  private static final OpenAiClient CLIENT = new OpenAiClient(
      EndpointSettings.of("cases", SERVER.uri(""), Secret.NONE, Optional.of("m")),
      InstantSource.system());

  @AfterAll
  static void close() {
    CLIENT.close();
    SERVER.close();
  }

  static List<Case> cases() {
    return Stream.of(FramingCases.CASES, ChunkCases.CASES, ToolCallCases.CASES, SoundCases.CASES,
        ErrorCases.CASES, StatusCases.CASES).flatMap(List::stream).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isTakenForWhatItIs(Case one) {
    SERVER.on("/v1/chat/completions", exchange -> exchange.send(one.bytes()));
    var completion = ask();
    assertThat(Outcome.of(completion)).isEqualTo(one.expected());
    completion.failure().ifPresent(why -> assertThat(why.detail()).isNotBlank());
  }

  @Test
  void everyCaseHasItsOwnName() {
    assertThat(cases()).extracting(Case::name).doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  private static Completion ask() {
    var ada = new ChatMessage.User(new Author("u1", "ada"), "m1", ChatMessage.ofText("hello"));
    var accumulator = new Accumulator();
    CLIENT.call(new CompletionRequest(Optional.empty(), List.of(ada), CompletionOptions.NONE))
        .stream(accumulator);
    return accumulator.completion();
  }
}
