package dev.parley.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.testing.Spoken;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What things cost, by estimate.
class TokenEstimateTest {
  private static final TokenEstimate ESTIMATE = new TokenEstimate(300);

  @Test
  void weighsIdeographsAsWholeTokensAndLettersAsQuarters() {
    assertThat(TokenEstimate.ofText("abcd".repeat(10))).isEqualTo(10);
    assertThat(TokenEstimate.ofText("漢字".repeat(10))).isEqualTo(20);
    assertThat(TokenEstimate.ofText("")).isZero();
    assertThat(TokenEstimate.ofText("a")).isEqualTo(1);
  }

  @Test
  void anAttachmentCostsTheSameWhateverItsSize() {
    for (Part part : List.of(new Part.Image("https://example.org/i.png"),
        new Part.Audio("AAAA".repeat(10_000), "wav"),
        new Part.File("f", "data:,x"))) {
      ChatMessage message = new ChatMessage.System(List.of(new Part.Text("abcd"), part));
      assertThat(ESTIMATE.of(message)).as("%s", part.getClass()).isEqualTo(4 + 1 + 300);
    }
  }

  @Test
  void countsWhoSpeaksAndTheFunctionsThatAreCalled() {
    ChatMessage asked = new ChatMessage.User(Spoken.ADA, "m", ChatMessage.ofText("abcd"));
    assertThat(ESTIMATE.of(asked)).isEqualTo(4 + 1 + 1);
    ChatMessage calls = new ChatMessage.Assistant(List.of(), Optional.empty(),
        List.of(new ToolCall("c1", "find", "x".repeat(400))));
    assertThat(ESTIMATE.of(calls)).isEqualTo(4 + 8 + 1 + 1 + 100);
  }

  @Test
  void aWholeConversationOfAttachmentsDoesNotOverflow() {
    TokenEstimate dear = new TokenEstimate(TokenEstimate.MOST_OF_AN_ATTACHMENT);
    ChatMessage album = new ChatMessage.System(
        Collections.nCopies(5_000, new Part.Image("u")));
    assertThat(dear.of(List.of(album, album))).isPositive();
  }

  @Test
  void refusesACostOutOfRangeNamingIt() {
    assertThatThrownBy(() -> new TokenEstimate(-1)).hasMessageContaining("-1")
        .hasMessageContaining("1,000,000");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTextCostsWhatItsCharactersDoOneByOne(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    double slow = 0;
    for (int i = 0; i < 2_000; i++) {
      int codePoint = random.nextInt(4) > 0 ? random.nextInt(0x3000) : random.nextInt(0x30000);
      text.append(Character.isSurrogate((char) codePoint) && codePoint < 0x10000
          ? "x"
          : Character.toString(codePoint));
    }
    for (int codePoint : text.codePoints().toArray()) {
      slow += slowWeight(codePoint);
    }
    assertThat(TokenEstimate.ofText(text.toString())).as("seed %d", seed)
        .isEqualTo((int) Math.ceil(Math.round(slow * 100) / 100.0));
  }

  private static double slowWeight(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN -> 1;
      case HIRAGANA, KATAKANA, HANGUL -> 0.7;
      default -> codePoint < 0x80 ? 0.25 : 0.35;
    };
  }
}
