package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageSplitterTest {
  private final MessageSplitter splitter =
      new MessageSplitter(SplitLimits.ofSize(200), new PlainDialect());

  @Test
  void aHeadingGoesWithTheTextBelowIt() {
    splitter.append("word ".repeat(24).strip() + ".\n\n## The next\n\n" + "more ".repeat(40));
    splitter.finish();
    assertThat(splitter.shown(0)).endsWith("word.");
    assertThat(splitter.shown(1)).startsWith("## The next\n\nmore");
  }

  @Test
  void holdsBackHalfAPairUntilItIsWhole() {
    splitter.append("a\uD83D");
    assertThat(shown()).containsExactly("a");
    splitter.append("\uDE00");
    assertThat(shown()).containsExactly("a\uD83D\uDE00");
  }

  @Test
  void showsALoneSurrogateAsAReplacement() {
    splitter.append("a\uDE00b\uD83D\uD83Dc\uD83D");
    splitter.finish();
    assertThat(shown()).containsExactly("a\uFFFDb\uFFFD\uFFFDc\uFFFD");
  }

  @Test
  void showsNothingForWhiteSpaceOfAnyLength() {
    splitter.append(" \n".repeat(5000));
    assertThat(shown()).isEmpty();
    splitter.append("text");
    assertThat(shown()).containsExactly("text");
  }

  @Test
  void makesNoMessageOfTheWhiteSpaceAfterAFullOne() {
    splitter.append("word ".repeat(30) + "\n".repeat(500));
    splitter.finish();
    assertThat(shown()).hasSize(1);
  }

  @Test
  void cutsACharacterThatIsLongerThanAMessageBetweenItsCodePoints() {
    splitter.append("a" + "\u0301".repeat(1000));
    splitter.finish();
    assertThat(String.join("", shown())).isEqualTo("a" + "\u0301".repeat(1000));
    assertThat(shown()).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(200));
  }

  @Test
  void keepsTheIndentationOfCodeAfterACut() {
    splitter.append("```py\n" + "    return 1\n".repeat(20) + "```");
    splitter.finish();
    assertThat(shown()).hasSizeGreaterThan(1).allSatisfy(part -> assertThat(part)
        .startsWith("```py\n    return 1\n").endsWith("    return 1\n```"));
  }

  @Test
  void takesNothingBackOfWhatStandsBelowATagWhereItIsCut() {
    splitter.append("<div>\nanswer. [0, 1) " + "x".repeat(90) + " word".repeat(6));
    String before = String.join("\n", shown());
    splitter.append(" more".repeat(4));
    assertThat(splitter.count()).isEqualTo(2);
    assertThat(String.join("\n", shown())).startsWith(before);
  }

  @Test
  void prefersTheEndOfABlockToThatOfALine() {
    splitter.append("word ".repeat(20) + "\n\n" + "line\n".repeat(30));
    assertThat(shown().getFirst()).isEqualTo("word ".repeat(20).strip());
  }

  @Test
  void takesAHundredThousandCharactersAtOnce() {
    splitter.append("x".repeat(100_000));
    splitter.finish();
    assertThat(String.join("", shown())).hasSize(100_000);
  }

  /// Nothing but marks: what no model writes, and no reader can say the meaning of.
  @Test
  void leavesNoFenceOpenInAnyJunk() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      MessageSplitter junk = new MessageSplitter(SplitLimits.ofSize(200), new PlainDialect());
      for (int i = 0; i < 100; i++) {
        junk.append(junk(random));
        for (int part = Math.max(0, junk.count() - 2); part < junk.count(); part++) {
          String shown = junk.shown(part);
          assertThat(Judge.closesItsFence(shown)).as("seed %d: <%s>", seed, shown).isTrue();
          assertThat(shown).as("seed %d", seed).isNotBlank().hasSizeLessThanOrEqualTo(200);
        }
      }
    }
  }

  private static String junk(Random random) {
    return random.ints(random.nextInt(20), 0, 8).mapToObj(i -> "`~> \n-*x".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private List<String> shown() {
    return IntStream.range(0, splitter.count()).mapToObj(splitter::shown).toList();
  }
}
