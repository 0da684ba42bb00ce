package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.markdown.dialect.DiscordDialect;
import dev.parley.core.markdown.dialect.Mentions;
import dev.parley.core.markdown.dialect.MrkdwnDialect;
import dev.parley.core.markdown.dialect.SlackDialect;
import dev.parley.core.markdown.dialect.SlackMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Any text in any pieces, against what a CommonMark parser says. More cases than the test run has:
/// `-Dparley.cases=1000000`, and from another seed on with `-Dparley.seed=…`.
class MessageSplitterPropertyTest {
  private static final int CASES = Integer.getInteger("parley.cases", 10_000);
  private static final int FIRST = Integer.getInteger("parley.seed", 0);

  private static final List<Promises.Channel> CHANNELS = List.of(
      Promises.Channel.REPLACES, Promises.Channel.REPLACES, Promises.Channel.APPENDS,
      Promises.Channel.ROLLS);

  /// How often a growing text is looked at.
  private static final int LOOKS = 6;

  @Test
  void keepsEveryPromiseForAnyTextInAnyPieces() {
    // One that fails does not hide the others.
    assertThat(IntStream.range(FIRST, FIRST + CASES).parallel().boxed()
        .flatMap(seed -> failure(seed).stream())).isEmpty();
  }

  private static Optional<AssertionError> failure(int seed) {
    try {
      check(new Case(seed));
      return Optional.empty();
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(new AssertionError("seed " + seed + ": " + e.getMessage(), e));
    }
  }

  /// Everything a seed decides.
  private static final class Case {
    final String text;
    final List<String> pieces;
    final int limit;
    final int mostParts;
    final Dialect dialect;
    final Promises.Channel channel;
    final int look;

    Case(int seed) {
      Random random = new Random(seed);
      RandomMarkdown markdown = new RandomMarkdown(random);
      text = wellFormed(markdown.text(1 + random.nextInt(8)));
      pieces = markdown.pieces(text);
      limit = switch (random.nextInt(4)) {
        case 0 -> 200 + random.nextInt(60);
        case 1 -> 100_000;
        default -> 800 + random.nextInt(2000);
      };
      dialect = switch (random.nextInt(6)) {
        case 0 -> new EscapedBytes();
        case 1 -> new AligningDialect();
        case 2 -> new DiscordDialect(Mentions.NOBODY);
        case 3 -> new SlackDialect(Mentions.NOBODY, SlackMeasure.BYTES);
        case 4 -> new MrkdwnDialect(Mentions.NOBODY);
        default -> new PlainDialect();
      };
      mostParts = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : Integer.MAX_VALUE;
      channel = mostParts < Integer.MAX_VALUE ? Promises.Channel.REPLACES
          : CHANNELS.get(random.nextInt(CHANNELS.size()));
      look = Math.max(1, pieces.size() / LOOKS);
    }

    MessageSplitter splitter() {
      MessageSplitter splitter = new MessageSplitter(new SplitLimits(limit, mostParts), dialect);
      if (channel != Promises.Channel.REPLACES) {
        assertThat(splitter.committed(0)).isEmpty();
      }
      return splitter;
    }
  }

  private static void check(Case it) {
    MessageSplitter splitter = it.splitter();
    Promises promises = new Promises(it.text, it.limit, it.dialect, it.channel);
    for (int i = 0; i < it.pieces.size(); i++) {
      splitter.append(it.pieces.get(i));
      if (i % it.look == 0) {
        promises.check(splitter);
        if (it.channel == Promises.Channel.ROLLS) {
          splitter.roll();
          promises.check(splitter);
        }
      }
    }
    splitter.finish();
    promises.check(splitter);
    promises.checkWhole(splitter);
    if (it.channel != Promises.Channel.ROLLS) {
      checkAtOnce(it, splitter);
    }
  }

  private static void checkAtOnce(Case it, MessageSplitter splitter) {
    MessageSplitter atOnce = it.splitter();
    atOnce.append(it.text);
    atOnce.finish();
    assertThat(shown(splitter)).as("the cuts do not depend on the pieces").isEqualTo(shown(atOnce));
  }

  private static String wellFormed(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> shown(MessageSplitter splitter) {
    List<String> shown = new ArrayList<>();
    IntStream.range(0, splitter.count()).mapToObj(splitter::shown).forEach(shown::add);
    return shown;
  }
}
