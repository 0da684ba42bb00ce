package dev.parley.core.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a growing Markdown text into messages, live. A part that was cut off never changes again; only the last
/// one, the open part, grows. No part as shown is larger than the limit, with what was added to it.
///
/// Where the parts are cut does not depend on the pieces the text came in: a part is cut as soon as a character does not
/// fit any more, by what is known then. The model's text is kept but for white space at the cuts, and what begins a line
/// there is written anew. A piece costs time by its own length; a cut, and showing the open part, by the length of that part.
public final class MessageSplitter {
  private final SplitLimits limits;
  private final WellFormedText input = new WellFormedText();
  private final StringBuilder whole = new StringBuilder();
  private final List<SplitPart> closed = new ArrayList<>();
  private final OpenPart open;
  private boolean finished;

  /// The open part's number, once something of it was to be seen.
  private int visible = -1;

  /// A splitter that has read nothing yet.
  public MessageSplitter(SplitLimits limits, Dialect dialect) {
    this.limits = limits;
    this.open = new OpenPart(whole, limits, dialect);
  }

  /// Adds a piece; it may end in the middle of a surrogate pair.
  public void append(String piece) {
    add(input.accept(piece));
  }

  /// No more comes: what was held back is shown.
  public void finish() {
    add(input.finish());
    finished = true;
    visible = -1;
    while (!isOverflowing() && open.finish()) {
      cut().ifPresent(closed::add);
      settle();
    }
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
    if (isOverflowing()) {
      return closed.size();
    }
    // What is to be seen once does not vanish: it need not be rendered again to be counted.
    boolean isVisible = visible == closed.size() || !open.shown().isEmpty();
    visible = isVisible ? closed.size() : visible;
    return closed.size() + (isVisible ? 1 : 0);
  }

  /// The message `part` as it shall be shown now; all but the last stay as they are.
  public String shown(int part) {
    return part < closed.size() ? closed.get(part).text() : open.shown();
  }

  /// What an append channel may show of `part` now: it only ever grows. Of the open part it is a text in which nothing is
  /// open that what follows may turn into other markup; of a closed one, or once the text has ended, the whole.
  public String committed(int part) {
    return part < closed.size() ? closed.get(part).appended() : open.committed();
  }

  /// Ends the open part where it is committed; what follows begins the next part. Gives false where nothing is, where no
  /// further part is allowed, and once the text has ended.
  public boolean roll() {
    if (finished || closed.size() + 1 >= limits.mostParts()) {
      return false;
    }
    Optional<SplitPart> rolled = open.roll();
    rolled.ifPresent(closed::add);
    settle();
    return rolled.isPresent();
  }

  /// Whether the text goes on beyond the last part allowed; that part grows no more.
  public boolean isOverflowing() {
    return closed.size() == limits.mostParts();
  }

  /// The parts with what was added to them.
  List<SplitPart> parts() {
    List<SplitPart> parts = new ArrayList<>(closed);
    if (!isOverflowing() && !open.shown().isEmpty()) {
      parts.add(open.part());
    }
    return parts;
  }

  private void add(String text) {
    whole.append(text);
    settle();
  }

  private void settle() {
    while (!isOverflowing() && open.read()) {
      cut().ifPresent(closed::add);
    }
  }

  private Optional<SplitPart> cut() {
    return closed.size() + 1 == limits.mostParts() ? open.freeze() : open.cut();
  }
}
