package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentences;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureSentenceTest {
  private static final String DETAIL = "<html> key=hidden";

  @Test
  void neverShowsTheServersWords() {
    Stream<CompletionFailure> timeOuts = Arrays.stream(CompletionFailure.Phase.values())
        .map(phase -> new CompletionFailure.TimedOut(phase, DETAIL));
    List<CompletionFailure> others = List.of(
        new CompletionFailure.RateLimited(Optional.empty(), DETAIL),
        new CompletionFailure.Unauthorized(DETAIL),
        new CompletionFailure.ContextTooLong(DETAIL),
        new CompletionFailure.Unreachable(DETAIL),
        new CompletionFailure.Unavailable(503, DETAIL),
        new CompletionFailure.RateLimited(Optional.empty(), true, DETAIL),
        new CompletionFailure.Rejected(400, DETAIL),
        new CompletionFailure.Rejected(404, DETAIL),
        new CompletionFailure.Filtered(DETAIL),
        new CompletionFailure.Malformed(DETAIL),
        new CompletionFailure.Truncated(DETAIL),
        new CompletionFailure.Cancelled(DETAIL));
    assertThat(Stream.concat(timeOuts, others.stream()))
        .allSatisfy(failure -> {
          assertThat(said(failure, Language.ENGLISH))
              .doesNotContain("html", "hidden", "\n").endsWith(".").hasSizeLessThan(180);
          assertThat(said(failure, Language.TRADITIONAL_CHINESE))
              .doesNotContain("html", "hidden", "\n").endsWith("。").hasSizeLessThan(100);
        });
  }

  @Test
  void saysWhatToDoWhereWaitingIsOfNoUse() {
    assertThat(said(new CompletionFailure.RateLimited(Optional.empty(), true, "")))
        .contains("credit", "Whoever runs Parley").doesNotContain("Try again");
    assertThat(said(new CompletionFailure.Rejected(404, "")))
        .contains("Choose another model");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.2S, in 1 second.",
    "PT20S, in 20 seconds.",
    "PT2M1S, in 3 minutes.",
    "PT3H, in 3 hours.",
    "PT0S, a little later.",
    "P9D, a little later."})
  void saysHowLongToWaitWhereThatIsKnown(Duration wait, String words) {
    assertThat(said(new CompletionFailure.RateLimited(Optional.of(wait), DETAIL)))
        .endsWith("Try again " + words);
  }

  @Test
  void saysItInChineseToo() {
    CompletionFailure limited =
        new CompletionFailure.RateLimited(Optional.of(Duration.ofSeconds(20)), DETAIL);
    assertThat(said(limited, Language.TRADITIONAL_CHINESE))
        .isEqualTo("模型伺服器目前不接受更多問題，請在 20 秒後再試。");
    assertThat(said(new CompletionFailure.Rejected(400, DETAIL), Language.TRADITIONAL_CHINESE))
        .contains("（狀態碼 400）");
  }

  private static String said(CompletionFailure failure) {
    return said(failure, Language.ENGLISH);
  }

  private static String said(CompletionFailure failure, Language language) {
    return Sentences.say(FailureSentence.of(failure), language);
  }
}
