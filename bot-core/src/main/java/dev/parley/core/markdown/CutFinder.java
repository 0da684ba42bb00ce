package dev.parley.core.markdown;

import java.util.regex.Pattern;

/// Finds the best place to cut a text that is too long: the end of a block, of a line, of a sentence, of a word,
/// else between two characters. It looks at nothing but the text that fits and the one character after
/// it, so that a growing text is cut at the same places whatever pieces it came in.
final class CutFinder {
  private static final String SENTENCE_ENDS = ".!?…:";
  private static final String WIDE_SENTENCE_ENDS = "。！？";
  private static final String WIDE_WORD_ENDS = "，、；：";

  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(\\s|$)");

  /// What would be read as markup at the start of a line.
  private static final String MARKUP = "`~#>+-*=|0123456789";

  private final String raw;
  private final int fit;
  private int block;
  private int line;
  private int sentence;
  private int word;

  private CutFinder(String raw, int fit) {
    this.raw = raw;
    this.fit = fit;
  }

  /// Where to cut `raw`, whose first `fit` characters fit after `prefix`: more than 0, and at most `fit`, or
  /// one more where the character that does not fit is a line's end. `raw` is longer than `fit`.
  static int find(String prefix, String raw, int fit) {
    CutFinder finder = new CutFinder(raw, fit);
    finder.lines(FenceScanner.after(prefix));
    finder.words();
    return finder.best();
  }

  private int best() {
    int[] places = {block, line, sentence, word};
    // A good place far ahead of the limit would leave a stub: the second best closer to it is better.
    for (int share : new int[] {2, 4}) {
      for (int place : places) {
        if (place > 0 && place >= fit / share) {
          return place;
        }
      }
    }
    return between();
  }

  private void lines(FenceScanner scanner) {
    int start = 0;
    boolean isUnderHeading = false;
    for (int end = raw.indexOf('\n'); end >= 0 && end <= fit; end = raw.indexOf('\n', start)) {
      String text = raw.substring(start, end);
      boolean wasCode = scanner.open().isPresent();
      scanner.line(text);
      boolean isCode = scanner.open().isPresent();
      boolean opens = !wasCode && isCode;
      boolean isHeading = !wasCode && HEADING.matcher(text).lookingAt();
      // A heading stays with what it is the heading of.
      isUnderHeading = isHeading || (isUnderHeading && text.isBlank());
      if (isHeading || opens || (!wasCode && text.isBlank() && !isUnderHeading)) {
        block = start;
      } else if (wasCode && !isCode) {
        block = end + 1;
      }
      // Right after an opening fence a cut would leave an empty block.
      line = opens || isUnderHeading ? line : end + 1;
      start = end + 1;
    }
  }

  /// Looks back from the limit for the first end of a word, and further for the first end of a sentence.
  private void words() {
    for (int at = fit; at > fit / 4 && sentence == 0; at--) {
      char before = raw.charAt(at - 1);
      boolean space = Character.isWhitespace(before);
      boolean endsSentence = WIDE_SENTENCE_ENDS.indexOf(before) >= 0
          || (space && at > 1 && SENTENCE_ENDS.indexOf(raw.charAt(at - 2)) >= 0);
      boolean endsWord = space || endsSentence || WIDE_WORD_ENDS.indexOf(before) >= 0;
      if ((endsSentence || (endsWord && word == 0)) && isSafe(at)) {
        word = Math.max(word, at);
        sentence = endsSentence && at >= fit / 2 ? at : 0;
      }
    }
  }

  private boolean isSafe(int at) {
    return MARKUP.indexOf(raw.charAt(at)) < 0 && Graphemes.isBoundary(raw, at);
  }

  private int between() {
    int at = Graphemes.boundary(raw, fit);
    while (at > fit / 2 && (raw.charAt(at) == '`' || raw.charAt(at) == '~')) {
      at = Graphemes.boundary(raw, at - 1);
    }
    // One character as long as half a message is no text: it is cut between its code points.
    return at > fit / 2 ? at : fit;
  }
}
