package dev.parley.core.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a growing Markdown text into messages, live. A part that was cut off never changes again; only the last
/// one, the open part, grows. No part as shown is larger than the limit, with what was added to it.
///
/// Where the parts are cut does not depend on the pieces the text came in. The model's text is kept but for white
/// space at the cuts. A piece costs time by the size of a message, not of the text.
public final class MessageSplitter {
  /// Larger pieces are taken in slices, so that the open part stays small.
  private static final int SLICE = 1024;

  private final Dialect dialect;
  private final int room;
  private final WellFormedText input = new WellFormedText();
  private final StringBuilder whole = new StringBuilder();
  private final List<SplitPart> cut = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String prefix = "";
  private final int mostParts;
  private boolean finished;
  private boolean overflowing;

  /// How much of the open part an append channel was given.
  private int committed;

  /// The open part as it was last rendered, empty where there is nothing to see yet, and whether it grew since.
  private String openShown = "";
  private boolean stale;

  /// A splitter that has read nothing yet.
  public MessageSplitter(SplitLimits limits, Dialect dialect) {
    this.dialect = dialect;
    this.mostParts = limits.mostParts();
    this.room = limits.size() - dialect.weigh(Fence.LONGEST_CLOSING);
  }

  /// Adds a piece; it may end in the middle of a surrogate pair.
  public void append(String piece) {
    add(input.accept(piece));
  }

  /// No more comes: what was held back is shown.
  public void finish() {
    add(input.finish());
    finished = true;
    settle();
    openShown = "";
    stale = true;
  }

  /// The model's whole text so far.
  public String text() {
    return whole.toString();
  }

  /// How many characters the model wrote so far.
  public int length() {
    return whole.length();
  }

  /// How many messages there are to show.
  public int count() {
    boolean isVisible = !openShown.isEmpty() || !openShown().isEmpty();
    return cut.size() + (isVisible ? 1 : 0);
  }

  /// The message `part` as it shall be shown now; all but the last stay as they are.
  public String shown(int part) {
    return part < cut.size() ? cut.get(part).text() : openShown();
  }

  /// Whether the text goes on beyond the last part allowed.
  public boolean isOverflowing() {
    return overflowing;
  }

  /// What an append channel may show of `part` now: it only ever grows. Once the part is closed or the text has
  /// ended, all of it.
  public String committed(int part) {
    if (part < cut.size() || finished) {
      return shown(part);
    }
    committed = Math.max(committed, settled());
    return prefix + open.substring(0, committed);
  }

  /// Ends the open part where it is committed; what follows begins the next part. Gives false where nothing is.
  public boolean roll() {
    committed = Math.max(committed, settled());
    if (finished || overflowing || cut.size() + 1 >= mostParts || committed == 0) {
      return false;
    }
    cutInText(open.substring(0, committed));
    open.delete(0, committed);
    openAnew();
    return true;
  }

  /// Where the last block ends after which another has begun.
  private int settled() {
    for (int at = open.lastIndexOf("\n\n"); at > 0; at = open.lastIndexOf("\n\n", at - 1)) {
      String before = prefix + open.substring(0, at + 2);
      boolean isFollowed = at + 2 < open.length() && Character.isLetter(open.charAt(at + 2));
      if (isFollowed && FenceScanner.openAt(before).isEmpty()) {
        return at + 2;
      }
    }
    return 0;
  }

  /// The parts with what was added to them.
  List<SplitPart> parts() {
    List<SplitPart> parts = new ArrayList<>(cut);
    if (!openShown().isEmpty()) {
      parts.add(new SplitPart(prefix, open.toString(), ""));
    }
    return parts;
  }

  private String openShown() {
    if (stale) {
      String fresh = render();
      // What stands there does not vanish because the next characters may turn it into a fence.
      openShown = fresh.isEmpty() ? openShown : fresh;
      stale = false;
    }
    return openShown;
  }

  private String render() {
    String raw = open.toString();
    if (raw.isBlank() || (!finished && isPerhapsClosing(raw))) {
      return "";
    }
    return finished ? OpenMarkdown.ended(prefix + raw) : OpenMarkdown.growing(prefix + raw);
  }

  /// Whether a part that begins in code has nothing yet but what may end that code.
  private boolean isPerhapsClosing(String raw) {
    return !prefix.isEmpty() && raw.chars().allMatch(c -> " \n>`~".indexOf(c) >= 0);
  }

  private void add(String text) {
    whole.append(text);
    int start = 0;
    while (!overflowing && start < text.length()) {
      int end = Math.min(start + SLICE, text.length());
      open.append(text, start, end);
      settle();
      start = end;
    }
    stale = stale || !text.isEmpty();
  }

  private void settle() {
    skipSpace();
    // A slice may end inside a pair: its first half waits for the second.
    while (!overflowing && !endsInPair() && dialect.weigh(prefix + open) > room) {
      cut();
      skipSpace();
    }
  }

  private boolean endsInPair() {
    return !open.isEmpty() && Character.isHighSurrogate(open.charAt(open.length() - 1));
  }

  private void cut() {
    String raw = open.toString();
    int at = Math.max(CutFinder.find(prefix, raw, fit(raw)), committed);
    Optional<Fence> fence = FenceScanner.openAt(prefix + raw.substring(0, at));
    if (fence.isPresent()) {
      cutInCode(fence.get(), raw.substring(0, at));
    } else {
      at = cutInText(raw.substring(0, at));
    }
    open.delete(0, at);
    openAnew();
  }

  private void openAnew() {
    openShown = "";
    stale = true;
    committed = 0;
    overflowing = cut.size() >= mostParts;
    if (overflowing) {
      open.setLength(0);
      prefix = "";
    }
  }

  private void cutInCode(Fence fence, String raw) {
    cut.add(new SplitPart(prefix, raw, OpenMarkdown.closing(fence, prefix + raw)));
    // Inside a line the next part begins a line, which must stand in the same quote and list item.
    String lineStart = raw.endsWith("\n") ? "" : fence.lineStart();
    String opening = fence.opening() + "\n" + lineStart;
    prefix = dialect.weigh(opening) <= room / 2
        ? opening
        : fence.withoutInfo().opening() + "\n" + lineStart;
  }

  /// Gives where the part really ends: emphasis that begins at its end belongs to what follows.
  private int cutInText(String raw) {
    OpenInline.Healed healed = OpenInline.heal(prefix + raw);
    int end = healed.length() - prefix.length();
    boolean heals = end > raw.length() / 2 && beginsNoBlock(raw, end);
    String kept = (heals ? raw.substring(0, end) : raw).stripTrailing();
    if (!kept.isEmpty() || !prefix.isEmpty()) {
      String suffix = OpenMarkdown.closing(prefix + kept, heals ? healed.closing() : "");
      cut.add(new SplitPart(prefix, kept, suffix));
    }
    prefix = "";
    return heals ? end : raw.length();
  }

  private static boolean beginsNoBlock(String raw, int at) {
    String rest = raw.substring(at);
    boolean isEmphasis = rest.startsWith("*") || rest.startsWith("_");
    return rest.isBlank() || (isEmphasis && rest.stripTrailing().length() == rest.length());
  }

  /// How much of `raw` fits, in characters; at least one code point, and none is cut.
  private int fit(String raw) {
    int least = 0;
    int most = raw.length() - 1;
    while (least < most) {
      int middle = (least + most + 1) >>> 1;
      if (dialect.weigh(prefix + raw.substring(0, middle)) <= room) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    boolean inPair = least > 0 && Character.isHighSurrogate(raw.charAt(least - 1));
    return Math.max(inPair ? least - 1 : least, Character.charCount(raw.codePointAt(0)));
  }

  private void skipSpace() {
    if (!prefix.isEmpty()) {
      takeClosing();
    }
    if (prefix.isEmpty()) {
      int start = 0;
      while (start < open.length() && Character.isWhitespace(open.charAt(start))) {
        start++;
      }
      // The answer's first line keeps its indentation.
      open.delete(0, cut.isEmpty() ? open.lastIndexOf("\n", start - 1) + 1 : start);
    }
  }

  /// Where the code ends right after a cut, the closing line that was added to the part before *is* the model's,
  /// and an empty block is spared.
  private void takeClosing() {
    SplitPart last = cut.getLast();
    String added = last.suffix();
    int end = open.indexOf("\n", added.length());
    boolean isWhole = end >= 0 || finished;
    if (!added.isEmpty() && isWhole && open.indexOf(added) == 0
        && open.substring(added.length(), end < 0 ? open.length() : end).isBlank()) {
      cut.set(cut.size() - 1, new SplitPart(last.prefix(), last.raw() + added, ""));
      open.delete(0, added.length());
      prefix = "";
    }
  }
}
