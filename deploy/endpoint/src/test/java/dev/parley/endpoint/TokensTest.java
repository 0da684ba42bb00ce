package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static final String[] PIECES =
      {"a", "word", " ", "\n\n", "漢字", "🙂", "supercalifragilisticexpialidocious", "|", "```", "ä"};

  @Test
  void areWordsWithTheSpaceBeforeThemAndSingleSigns() {
    assertThat(split("Hello, my  world.\n漢字 ok")).containsExactly(
        "Hello,", " my", "  world.", "\n漢", "字", " ok");
    assertThat(split("{\"city\":\"Oslo\"}"))
        .containsExactly("{", "\"city", "\":", "\"Oslo", "\"}");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void joinedTheyAreTheText(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 200; run++) {
      String text = random.ints(random.nextInt(40), 0, PIECES.length)
          .mapToObj(at -> PIECES[at]).collect(Collectors.joining());
      assertThat(String.join("", split(text))).as("seed %d run %d", seed, run).isEqualTo(text);
      assertThat(split(text)).as("seed %d run %d", seed, run)
          .noneMatch(token -> token.isEmpty() || !Shown.whole(token).equals(token));
      int most = random.nextInt(10);
      assertThat(Tokens.of(text).first(most).text())
          .isEqualTo(String.join("", split(text).stream().limit(most).toList()));
    }
  }

  private static List<String> split(String text) {
    Tokens tokens = Tokens.of(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::at).toList();
  }
}
