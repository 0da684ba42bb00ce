package dev.parley.core.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.ContextTooLong;
import dev.parley.core.completion.CompletionFailure.RateLimited;
import dev.parley.core.completion.CompletionFailure.Rejected;
import dev.parley.core.completion.CompletionFailure.Unauthorized;
import dev.parley.core.completion.CompletionFailure.Unavailable;
import dev.parley.core.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      400 | Rejected       | unknown model   | {"error":{"message":"unknown model","type":"x","param":null,"code":null}}
      400 | ContextTooLong | too long        | {"error":{"message":"too long","code":"context_length_exceeded"}}
      400 | ContextTooLong | maximum context | {"error":{"message":"This model's maximum context length is 8 tokens"}}
      400 | ContextTooLong | sized           | {"error":{"code":400,"message":"sized","type":"exceed_context_size_error"}}
      401 | Unauthorized   | bad key         | {"error":{"message":"bad key"}}
      402 | Unauthorized   | no credit       | {"error":{"code":402,"message":"no credit","metadata":{}}}
      403 | Unauthorized   | quota           | {"error":{"message":"quota","type":"new_api_error","code":"insufficient_user_quota"}}
      404 | Rejected       | page not found  | 404 page not found
      413 | Rejected       | no explanation  | ''
      422 | Rejected       | field required  | {"detail":[{"loc":["body","model"],"msg":"field required","type":"missing"}]}
      422 | Rejected       | just so         | {"detail":"just so"}
      429 | RateLimited    | no explanation  | ''
      429 | RateLimited    | slow            | {"error":{"message":"slow","code":"429"}}
      500 | Unavailable    | broke           | {"object":"error","message":"broke","type":"x","param":null,"code":500}
      400 | Filtered       | filtered        | {"error":{"message":"filtered","type":null,"param":"prompt","code":"content_filter","status":400}}
      500 | Filtered       | bad words       | {"error":{"message":"bad words","type":"new_api_error","code":"sensitive_words_detected"}}
      500 | Unavailable    | text            | {"error":"text"}
      502 | Unavailable    | 502 Bad Gateway | <html><head><title>502 Bad Gateway</title></head><body>x</body></html>
      503 | Rejected       | no channel      | {"error":{"message":"no channel","code":"model_not_found"}}
      503 | Unavailable    | Loading model   | {"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}
      500 | Unavailable    | gateway says    | {"msg":"gateway says","code":17}
      500 | Unavailable    | {"error":{"mes  | {"error":{"mes
      308 | Rejected       | no explanation  | ''
      500 | Unavailable    | it broke        | {"error":{"message":"it broke","type":"invalid_request_error","param":null,"code":null}}
      502 | Unavailable    | it broke        | {"error":{"message":"it broke","type":"invalid_request_error","code":"502"}}
      500 | Rejected       | bad json        | {"error":{"message":"bad json","type":"new_api_error","param":"","code":"invalid_request"}}
      500 | Rejected       | no price        | {"error":{"message":"no price","type":"new_api_error","code":"model_price_error"}}
      500 | Rejected       | denied          | {"error":{"message":"denied","type":"new_api_error","code":"access_denied"}}
      """)
  void readsStatusAndBody(int status, String name, String words, String body) {
    var failure = failure(status, body);
    assertThat(failure.getClass().getSimpleName()).isEqualTo(name);
    assertThat(failure.detail()).contains(words).startsWith("HTTP " + status);
  }

  @Test
  void saysWhatDecidesWhetherToAskAgain() {
    assertThat(failure(400, "{\"error\":{\"message\":\"no\",\"type\":\"invalid_request_error\","
        + "\"param\":\"max_tokens\",\"code\":\"unsupported_parameter\"}}"))
        .isEqualTo(new Rejected(400, "max_tokens", "unsupported_parameter",
            "HTTP 400: no (invalid_request_error unsupported_parameter)"));
    assertThat(failure(429, "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"x\"}}"))
        .isInstanceOfSatisfying(RateLimited.class, limit -> assertThat(limit.lasts()).isTrue());
    assertThat(failure(402, "")).isInstanceOfSatisfying(Unauthorized.class,
        refused -> assertThat(refused.status()).isEqualTo(402));
    assertThat(failure(503, "{\"error\":{\"code\":\"model_not_found\",\"message\":\"x\"}}"))
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.isMissing()).isTrue());
  }

  @Test
  void obeysAServerThatSaysWhetherToAskAgain() {
    assertThat(failure(418, "", "true")).isInstanceOf(Unavailable.class);
    assertThat(failure(400, "", "true")).isInstanceOf(Unavailable.class);
    assertThat(failure(503, "{\"error\":{\"code\":\"model_not_found\"}}", "true"))
        .as("a name that is wrong stays wrong").isInstanceOf(Rejected.class);
    assertThat(failure(503, "", "false")).isInstanceOfSatisfying(Unavailable.class,
        down -> assertThat(down.lasts()).isTrue());
    assertThat(failure(503, "", "true")).isInstanceOfSatisfying(Unavailable.class,
        down -> assertThat(down.lasts()).isFalse());
    assertThat(failure(429, "", "false")).isInstanceOfSatisfying(RateLimited.class,
        limit -> assertThat(limit.lasts()).isTrue());
  }

  @Test
  void learnsHowLongAConversationMayBe() {
    assertThat(failure(400, "This model's maximum context length is 8192 tokens. However, …"))
        .isInstanceOfSatisfying(ContextTooLong.class,
            it -> assertThat(it.limit()).hasValue(8192));
    assertThat(failure(400, "the request exceeds the available context size (4096 tokens)"))
        .isInstanceOfSatisfying(ContextTooLong.class,
            it -> assertThat(it.limit()).hasValue(4096));
  }

  @Test
  void hidesKeysAndBoundsTheDetail() {
    var failure =
        failure(401, "{\"error\":{\"message\":\"Incorrect key: sk-proj-abc123, my-own-key, "
            + "Authorization: Bearer xyz.\\n" + "long ".repeat(300) + "\"}}");
    assertThat(failure.detail()).doesNotContain("abc123").doesNotContain("my-own-key")
        .doesNotContain("xyz").doesNotContain("\n").hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void hidesAKeyThatTheBoundWouldCut() {
    var failure = failure(401, "x".repeat(Details.MAX_LENGTH - 15) + "my-own-key");
    assertThat(failure.detail()).doesNotContain("my-o");
  }

  private static CompletionFailure failure(int status, String body) {
    return failure(status, body, "");
  }

  private static CompletionFailure failure(int status, String body, String shouldRetry) {
    var failures = new Failures(new Details(new Secret("my-own-key")));
    var error = ErrorBody.read(body.getBytes(StandardCharsets.UTF_8));
    var advice = ServerAdvice.read(
        name -> name.equals("x-should-retry") ? Optional.of(shouldRetry) : Optional.empty(), "",
        Instant.EPOCH);
    return failures.of(status, error, advice);
  }
}
