package dev.parley.core.markdown;

import java.util.Optional;

/// The part of a growing text that still grows: from where it begins to the end of the text, and what was put before it.
final class OpenPart {
  /// Near its limit an append channel's part is shown only to the end of a block, so that it can end at a good place.
  private static final int ZONE = 600;

  /// What was shown of the last part allowed goes only so far back for a good place, in characters.
  private static final int LONGEST_TAIL = 80;

  private final StringBuilder whole;
  private final Dialect dialect;
  private final int size;
  private final int below;
  private final int room;
  private final int zone;
  private final PartMeasure measure;

  private String prefix = "";
  private int start;
  private int read;

  /// Where the line begins that is being read.
  private int line;

  private final ClosingLine closing = new ClosingLine();

  /// Where the text ends that fits, once it does not.
  private int fit;

  private int zoneStart;
  private boolean finished;

  /// How much an append channel was given of the part, with what was put before it, and at which place of the text.
  private int committed;

  private int committedAt = -1;
  private boolean appends;

  /// What was last to be shown, and at which place of the text.
  private String shown = "";

  private int shownAt = -1;
  private OpenMarkdown.Healed healed = new OpenMarkdown.Healed(0, "");

  OpenPart(StringBuilder whole, SplitLimits limits, Dialect dialect) {
    this.whole = whole;
    this.dialect = dialect;
    this.size = limits.size();
    this.below = limits.below();
    this.room = size - dialect.weigh(Fences.LONGEST_CLOSING);
    this.zone = room - Math.min(room / 4, ZONE);
    this.measure = new PartMeasure(dialect);
  }

  /// Reads on; true as soon as the part is too large and must be cut.
  boolean read() {
    while (read < whole.length()) {
      int codePoint = whole.codePointAt(read);
      int end = read + Character.charCount(codePoint);
      measure.add(codePoint);
      boolean isLineEnd = codePoint == '\n';
      closing.add(codePoint);
      if (measure.size() > room && !closesFence(end, isLineEnd)) {
        fit = isLineEnd ? line : read;
        read = end;
        return true;
      }
      read = end;
      if (isLineEnd) {
        line();
      }
      zoneStart = measure.size() <= zone ? read : zoneStart;
    }
    return false;
  }

  /// What closes a block needs no other closing after it, and may take its place.
  private boolean closesFence(int end, boolean isLineEnd) {
    if (measure.size() > size || !closing.isPossible()) {
      return false;
    }
    if (isLineEnd && !closing.isKnown()) {
      closing.known();
      return OpenMarkdown.ended(text(end)).closing().isEmpty();
    }
    return true;
  }

  /// No more comes; true where the last line makes the part too large.
  boolean finish() {
    finished = true;
    shownAt = -1;
    measure.endLine();
    fit = line;
    return PartMeasure.of(OpenMarkdown.ended(text(read)).of(text(read)), dialect) > size;
  }

  private void line() {
    line = read;
    closing.line();
    // The answer's first line keeps its indentation; blank lines before it are nothing.
    if (prefix.isEmpty() && measure.size() == 0) {
      begin(read, "");
    }
  }

  private void begin(int at, String before) {
    prefix = before;
    start = at;
    read = at;
    line = at;
    closing.begin();
    zoneStart = at;
    committed = 0;
    committedAt = -1;
    shownAt = -1;
    measure.begin(prefix);
  }

  /// Ends the part at the best place; it begins anew with what follows. Nothing is ended where a table's first row does not
  /// fit below its repeated head: it is shown without.
  Optional<SplitPart> cut() {
    if ((fit <= start && !prefix.isEmpty()) || (line == start && isTableHead())) {
      begin(start, "");
      return Optional.empty();
    }
    return Optional.of(cutAtBest());
  }

  private boolean isTableHead() {
    return prefix.contains("\n") && MarkdownTree.of(prefix).leaves().getLast().isTable();
  }

  private SplitPart cutAtBest() {
    String text = text(read);
    int from = prefix.length();
    int end = Math.max(from, from + fit - start);
    if (appends) {
      commit();
    }
    Cut cut = new CutFinder(text, from, end, committed).best(it -> fits(it, text))
        .orElseGet(
            () -> new HardCut(text, Math.max(from, committed), end).find(it -> fits(it, text)));
    return end(cut, text);
  }

  /// Ends the part where nothing may follow it: at the last good place that leaves room below it; where none is near, as it
  /// stood before it was too large.
  Optional<SplitPart> freeze() {
    String stood = text(Math.max(fit, start + Math.max(0, committed - prefix.length())));
    OpenMarkdown.Healed healed = OpenMarkdown.growing(stood);
    if (healed.length() <= prefix.length()) {
      return cut();
    }
    String text = text(read);
    int from = prefix.length();
    Optional<Cut> near = new CutFinder(text, from, Math.max(from, from + fit - start), committed)
        .latest(it -> fits(it.goingOn(text), text, size - below))
        .filter(it -> it.end() >= stood.length() - below - LONGEST_TAIL);
    Cut cut = near.map(it -> it.goingOn(text)).orElseGet(() -> asItStood(stood, healed));
    return Optional.of(end(cut, text));
  }

  private Cut asItStood(String stood, OpenMarkdown.Healed healed) {
    String given = stood.substring(0, committed).stripTrailing();
    Cut cut = given.length() > healed.length()
        ? new Cut(given.length(), "", stood.length(), "")
        : new Cut(healed.length(), healed.closing(), stood.length(), "");
    Cut goingOn = cut.goingOn(stood);
    return fits(goingOn, stood, size) ? goingOn : cut;
  }

  private SplitPart end(Cut cut, String text) {
    int from = prefix.length();
    int end = Math.max(from, cut.end());
    SplitPart part = new SplitPart(start, prefix, text.substring(from, end),
        text.substring(end, Math.max(end, committed)), cut.suffix());
    boolean isSmall = PartMeasure.of(cut.prefix(), dialect) <= room / 2;
    begin(start + cut.next() - from, isSmall ? cut.prefix() : "");
    return part;
  }

  private boolean fits(Cut cut, String text) {
    return fits(cut, text, size);
  }

  private boolean fits(Cut cut, String text, int most) {
    String part = text.substring(0, cut.end()) + cut.suffix();
    // What was text on a longer line may open a block where it ends the part.
    boolean isClosed = Cut.fence(part).isEmpty();
    return isClosed && PartMeasure.of(part, dialect) <= most;
  }

  private String text(int end) {
    return prefix + whole.substring(start, end);
  }

  /// What to show of it now; empty where there is nothing to see.
  String shown() {
    if (shownAt != read) {
      String text = text(read);
      healed = finished ? OpenMarkdown.ended(text) : OpenMarkdown.growing(text);
      boolean isSeen = healed.length() > prefix.length()
          && !text.substring(prefix.length(), healed.length()).isBlank();
      shown = isSeen ? healed.of(text) : "";
      shownAt = read;
    }
    return shown;
  }

  SplitPart part() {
    return new SplitPart(start, prefix, text(read).substring(prefix.length(), healed.length()), "",
        healed.closing());
  }

  /// What an append channel may show of it now.
  String committed() {
    appends = true;
    if (finished) {
      return shown();
    }
    commit();
    return committed == 0 ? "" : text(start + committed - prefix.length());
  }

  /// Ends the part where it is committed; empty where it is not.
  Optional<SplitPart> roll() {
    appends = true;
    String text = text(read);
    return new CutFinder(text, prefix.length(), text.length(), committed)
        .committable(text.length())
        .map(place -> end(Cut.at(place, text), text));
  }

  private void commit() {
    if (committedAt != read) {
      String text = text(read);
      new CutFinder(text, prefix.length(), text.length(), committed)
          .committable(prefix.length() + zoneStart - start)
          .ifPresent(place -> committed = place.commit());
      committedAt = read;
    }
  }
}
