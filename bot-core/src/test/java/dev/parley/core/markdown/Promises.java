package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a splitter promises, checked in the slow and obvious way while its text grows.
final class Promises {
  /// What a cut takes from the text: white space, and what begins a line and is written anew.
  private static final Pattern GAP = Pattern.compile("[\\s>]*\\d{0,9}");

  /// A row, a link or what stands before an item may be larger than a smaller message has room for: then it is text.
  private static final int ROOM_FOR_MARKS = 800;

  private static final int LONGEST_HELD = 100;

  /// How the text is shown.
  enum Channel {
    REPLACES,
    APPENDS,
    ROLLS
  }

  private final String text;
  private final int limit;
  private final Dialect dialect;
  private final Channel channel;
  private final Judge judge;
  private final List<String> settled = new ArrayList<>();
  private final List<String> committed = new ArrayList<>();
  private int covered;

  Promises(String text, int limit, Dialect dialect, Channel channel) {
    this.text = text;
    this.limit = limit;
    this.dialect = dialect;
    this.channel = channel;
    this.judge = new Judge(text);
  }

  /// What must hold at every moment.
  void check(MessageSplitter splitter) {
    List<SplitPart> parts = splitter.parts();
    for (int i = settled.size(); i < parts.size(); i++) {
      checkPart(parts.get(i), splitter.shown(i));
    }
    for (int i = 0; i < settled.size(); i++) {
      assertThat(splitter.shown(i)).as("an earlier part stands").isEqualTo(settled.get(i));
    }
    for (int i = settled.size(); i < parts.size() - 1; i++) {
      settled.add(splitter.shown(i));
    }
    // What is rolled over begins anew, and may be held back there.
    if (channel != Channel.ROLLS) {
      checkCovered(parts);
    }
    if (channel != Channel.REPLACES) {
      checkCommitted(splitter);
    }
  }

  private void checkPart(SplitPart part, String shown) {
    assertThat(shown).isEqualTo(part.text()).isNotBlank();
    assertThat(dialect.size(dialect.render(shown))).as("size of <%s>", shown)
        .isLessThanOrEqualTo(limit);
    Judge seen = new Judge(shown);
    assertThat(seen.closesItsFence()).as("fence of <%s>", shown).isTrue();
    if (limit >= ROOM_FOR_MARKS) {
      checkMarks(part, shown, seen.literal());
    }
  }

  private void checkMarks(SplitPart part, String shown, BitSet literal) {
    int from = part.prefix().length();
    for (int i = 0; i < part.raw().length(); i++) {
      int at = part.start() + i;
      if (literal.get(from + i) && judge.markup().get(at)) {
        throw new AssertionError(
            "half shown at " + i + " <" + text.substring(at) + "> of <" + shown + ">");
      }
    }
  }

  /// What was shown stays; where a part was just cut, what begins the next may be held back for a moment.
  private void checkCovered(List<SplitPart> parts) {
    int now = parts.isEmpty() ? 0 : parts.getLast().start() + parts.getLast().raw().length();
    boolean isWhole = parts.size() <= 1 && text.length() < limit / 4;
    int least = isWhole ? covered : covered - LONGEST_HELD;
    assertThat(now).as("what was shown stays").isGreaterThanOrEqualTo(least);
    covered = now;
  }

  private void checkCommitted(MessageSplitter splitter) {
    int last = Math.max(0, committed.size() - 1);
    for (int i = 0; i < splitter.count(); i++) {
      String now = splitter.committed(i);
      if (i < committed.size()) {
        assertThat(now).as("appended text only grows").startsWith(committed.get(i));
        committed.set(i, now);
      } else {
        committed.add(now);
      }
      assertThat(dialect.size(dialect.render(now.stripTrailing()))).as("size of <%s>", now)
          .isLessThanOrEqualTo(limit);
    }
    assertThat(last).isLessThanOrEqualTo(committed.size());
  }

  /// What must hold at the end.
  void checkWhole(MessageSplitter splitter) {
    assertThat(splitter.text()).isEqualTo(text);
    Set<Integer> boundaries = PlainReading.graphemeBoundaries(text);
    int end = 0;
    for (SplitPart part : splitter.parts()) {
      String gap = text.substring(end, part.start());
      assertThat(GAP.matcher(gap).matches()).as("between the parts: <%s>", gap).isTrue();
      assertThat(text).startsWith(text.substring(0, part.start()) + part.raw());
      assertThat(boundaries).contains(part.start());
      end = part.start() + part.raw().length();
    }
    if (!splitter.isOverflowing()) {
      assertThat(text.substring(end)).as("the rest").isBlank();
    }
  }
}
