package dev.parley.core.markdown;

import java.util.Optional;

/// The part of a growing text that still grows: from where it begins to the end of the text, and what was put before it.
final class OpenPart {
  /// Near its limit an append channel's part is shown only to the end of a block, so that it can end at a good place.
  private static final int ZONE = 600;

  private final StringBuilder whole;
  private final Dialect dialect;
  private final int size;
  private final int room;
  private final int zone;
  private final PartMeasure measure;

  private String prefix = "";
  private int start;
  private int read;
  private int line;
  private int fit;
  private final ClosingLine closing = new ClosingLine();
  private int zoneStart;
  private boolean finished;

  private int committed;
  private boolean appends;
  private int shownAt = -1;
  private OpenMarkdown.Healed shown = new OpenMarkdown.Healed(0, "");

  OpenPart(StringBuilder whole, SplitLimits limits, Dialect dialect) {
    this.whole = whole;
    this.dialect = dialect;
    this.size = limits.size();
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

  /// Ends the part where nothing may follow it: as it stood before it was too large.
  Optional<SplitPart> freeze() {
    String text = text(Math.max(fit, start + Math.max(0, committed - prefix.length())));
    OpenMarkdown.Healed healed = OpenMarkdown.growing(text);
    if (healed.length() <= prefix.length()) {
      return cut();
    }
    String given = text.substring(0, committed).stripTrailing();
    Cut cut = given.length() > healed.length()
        ? new Cut(given.length(), "", text.length(), "")
        : new Cut(healed.length(), healed.closing(),
            text.length(), "");
    return Optional.of(end(cut, text));
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
    String part = text.substring(0, cut.end()) + cut.suffix();
    // What was text on a longer line may open a block where it ends the part.
    boolean isClosed = Cut.fence(part).isEmpty();
    return isClosed && PartMeasure.of(part, dialect) <= size;
  }

  private String text(int end) {
    return prefix + whole.substring(start, end);
  }

  /// What to show of it now; empty where there is nothing to see.
  String shown() {
    String text = text(read);
    if (shownAt != read) {
      OpenMarkdown.Healed fresh =
          finished ? OpenMarkdown.ended(text) : OpenMarkdown.growing(text);
      shown = fresh;
      shownAt = read;
    }
    boolean isSeen = shown.length() > prefix.length()
        && !text.substring(prefix.length(), shown.length()).isBlank();
    return isSeen ? shown.of(text) : "";
  }

  SplitPart part() {
    String text = text(read);
    return new SplitPart(start, prefix, text.substring(prefix.length(), shown.length()), "",
        shown.closing());
  }

  /// What an append channel may show of it now.
  String committed() {
    appends = true;
    if (finished) {
      String text = text(read);
      String closing = OpenMarkdown.ended(text).closing();
      return shown().isEmpty() ? ""
          : text + (text.endsWith("\n") ? closing.stripLeading() : closing);
    }
    commit();
    return committed == 0 ? "" : text(read).substring(0, committed);
  }

  boolean canRoll() {
    appends = true;
    return rollPlace().isPresent();
  }

  SplitPart roll() {
    String text = text(read);
    return end(Cut.at(rollPlace().orElseThrow(), text), text);
  }

  private Optional<Place> rollPlace() {
    String text = text(read);
    return new CutFinder(text, prefix.length(), text.length(), committed)
        .committable(text.length());
  }

  private void commit() {
    String text = text(read);
    new CutFinder(text, prefix.length(), text.length(), committed)
        .committable(prefix.length() + zoneStart - start)
        .ifPresent(place -> committed = place.commit());
  }
}
