package dev.parley.core.markdown;

import java.util.Optional;

/// Makes a piece of Markdown stand on its own although more of it follows: nothing is shown half. What is
/// added is never longer than [Fence#LONGEST_CLOSING].
final class OpenMarkdown {
  private OpenMarkdown() {}

  /// What to show of a text that still grows: a fence that is only half there is held back, as is a mark at
  /// the end; what is open is closed.
  static String growing(String text) {
    String shown = withoutHalfFence(text);
    Optional<Fence> fence = FenceScanner.openAt(shown);
    if (fence.isPresent()) {
      return shown + closing(fence.get(), shown);
    }
    OpenInline.Healed healed = OpenInline.heal(shown);
    String kept = shown.substring(0, healed.length());
    return kept + closing(kept, healed.closing());
  }

  /// What to show of a text that has ended: a fence left open is closed. A lone mark is what the model
  /// wrote, and stays.
  static String ended(String text) {
    return FenceScanner.openAt(text)
        .map(fence -> text + closing(fence, text))
        .orElseGet(() -> text.stripTrailing() + closing(text.stripTrailing(), ""));
  }

  /// What closes a text of which the end was taken off: the blank lines there may have been all that ended a
  /// block in a quote. Otherwise `inline`.
  static String closing(String kept, String inline) {
    return FenceScanner.openAt(kept).map(fence -> closing(fence, kept)).orElse(inline);
  }

  /// What closes `fence` at the end of `text`.
  static String closing(Fence fence, String text) {
    return (text.endsWith("\n") ? "" : "\n") + fence.closing();
  }

  private static String withoutHalfFence(String text) {
    int start = Lines.lastStart(text);
    String before = text.substring(0, start);
    return isHalfFence(before, text.substring(start)) ? before : text;
  }

  private static boolean isHalfFence(String before, String line) {
    FenceScanner scanner = FenceScanner.after(before);
    Optional<Fence> fence = scanner.open();
    String marks = line.replaceFirst("^[ >]*", "");
    if (fence.isPresent()) {
      return !marks.isEmpty()
          && marks.length() < fence.get().length()
          && marks.chars().allMatch(c -> c == fence.get().mark());
    }
    scanner.line(line);
    return scanner.open().isPresent() || marks.matches("`{1,2}|~{1,2}");
  }
}
