package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageSplitterPropertyTest {
  private static final int CASES = 2000;

  @Test
  void keepsEveryPromiseForAnyTextInAnyPieces() {
    for (int seed = 0; seed < CASES; seed++) {
      try {
        check(new Case(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /// Everything a seed decides.
  private static final class Case {
    final String text;
    final List<String> pieces;
    final int limit;
    final Dialect dialect;

    Case(int seed) {
      Random random = new Random(seed);
      RandomMarkdown markdown = new RandomMarkdown(random);
      text = markdown.text(1 + random.nextInt(20));
      pieces = markdown.pieces(text);
      limit = 200 + random.nextInt(random.nextBoolean() ? 60 : 1800);
      dialect = random.nextInt(3) == 0 ? new EscapedBytes() : new PlainDialect();
    }

    MessageSplitter splitter() {
      return new MessageSplitter(SplitLimits.ofSize(limit), dialect);
    }
  }

  private static void check(Case it) {
    MessageSplitter splitter = it.splitter();
    List<String> settled = new ArrayList<>();
    for (String piece : it.pieces) {
      splitter.append(piece);
      checkShown(it, splitter, settled);
    }
    splitter.finish();
    checkShown(it, splitter, settled);
    checkWhole(it, splitter);
    MessageSplitter atOnce = it.splitter();
    atOnce.append(it.text);
    atOnce.finish();
    assertThat(shown(splitter)).as("the cuts do not depend on the pieces").isEqualTo(shown(atOnce));
  }

  private static void checkShown(Case it, MessageSplitter splitter, List<String> settled) {
    int first = Math.max(0, settled.size() - 1);
    for (int i = first; i < splitter.count(); i++) {
      String shown = splitter.shown(i);
      assertThat(it.dialect.size(it.dialect.render(shown))).as("size of %s", shown)
          .isLessThanOrEqualTo(it.limit);
      assertThat(PlainReading.closesItsFences(shown)).as("fences of <%s>", shown).isTrue();
      assertThat(shown).isNotBlank();
    }
    for (int i = 0; i < settled.size(); i++) {
      assertThat(splitter.shown(i)).as("an earlier part stands").isEqualTo(settled.get(i));
    }
    IntStream.range(settled.size(), splitter.count() - 1)
        .forEach(i -> settled.add(splitter.shown(i)));
  }

  private static void checkWhole(Case it, MessageSplitter splitter) {
    String whole = splitter.text();
    List<SplitPart> parts = splitter.parts();
    List<String> raws = new ArrayList<>(parts.stream().map(SplitPart::raw).toList());
    List<Integer> places = PlainReading.places(whole, raws);
    Set<Integer> boundaries = PlainReading.graphemeBoundaries(whole);
    assertThat(boundaries).containsAll(places);
    int end = raws.isEmpty() ? 0 : places.getLast() + raws.getLast().length();
    assertThat(whole.substring(end)).as("the rest").isBlank();
    assertThat(whole.toCharArray()).as("no half pair")
        .isEqualTo(new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .toCharArray());
    assertThat(whole).isEqualTo(wellFormed(it.text));
  }

  private static String wellFormed(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> shown(MessageSplitter splitter) {
    return IntStream.range(0, splitter.count()).mapToObj(splitter::shown).toList();
  }
}
