package dev.parley.core.markdown.dialect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Discord takes for code, by its own rules and not CommonMark's: three backticks open a block anywhere and
/// the next three close it; a span may go over lines and ends with the longest run of as many backticks or fewer.
///
/// As its rules begin anew inside quotes, lists and headings, nothing is called code here that is not code for CommonMark
/// too and, where it is a span, within its line alone. What is wrongly taken for text costs a preview's `<>`; what is
/// wrongly taken for code would open the preview.
final class DiscordCode {
  private static final String FENCE = "```";
  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z0-9_+\\-.#]+\\n", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final Map<Integer, List<Integer>> runs = new TreeMap<>();
  private final BitSet code = new BitSet();

  private DiscordCode(String text) {
    this.text = text;
  }

  /// The characters of `text` that are surely code; `places` is what CommonMark makes of it.
  static BitSet of(String text, CodePlaces places) {
    BitSet sure = new BitSet();
    if (text.indexOf('`') >= 0) {
      sure.or(places.spans());
      sure.and(withinLines(text));
      sure.or(places.fenced());
      sure.and(new DiscordCode(text).read(0, text.length()));
    }
    return sure;
  }

  private static BitSet withinLines(String text) {
    DiscordCode lines = new DiscordCode(text);
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.runs.clear();
      lines.read(start, end);
      start = end + 1;
    }
    return lines.code;
  }

  private BitSet read(int from, int to) {
    findRuns(from, to);
    Map<Integer, Integer> next = new HashMap<>();
    int at = text.indexOf('`', from);
    while (at >= 0 && at < to) {
      int end = Math.max(blockEnd(at, to), -1);
      end = end < 0 ? spanEnd(at, next) : end;
      if (end > 0) {
        code.set(at, end);
      }
      at = text.indexOf('`', end > 0 ? end : runEnd(at));
    }
    return code;
  }

  private void findRuns(int from, int to) {
    int at = text.indexOf('`', from);
    while (at >= 0 && at < to) {
      int end = runEnd(at);
      runs.computeIfAbsent(end - at, _ -> new ArrayList<>()).add(at);
      at = text.indexOf('`', end);
    }
  }

  private int blockEnd(int at, int to) {
    if (!text.startsWith(FENCE, at)) {
      return -1;
    }
    int start = at + FENCE.length();
    Matcher language = LANGUAGE.matcher(text).region(start, text.length());
    int end = language.lookingAt() ? contentEnd(language.end()) : -1;
    end = end < 0 ? contentEnd(start) : end;
    return end > to ? -1 : end;
  }

  private int contentEnd(int from) {
    int start = from;
    while (start < text.length() && text.charAt(start) == '\n') {
      start++;
    }
    int close = text.indexOf(FENCE, start + 1);
    return close < 0 ? -1 : close + FENCE.length();
  }

  private int spanEnd(int at, Map<Integer, Integer> next) {
    int end = -1;
    int run = runEnd(at) - at;
    for (var sameLength : runs.entrySet()) {
      int length = sameLength.getKey();
      List<Integer> starts = sameLength.getValue();
      int index = next.getOrDefault(length, 0);
      while (index < starts.size() && starts.get(index) <= at) {
        index++;
      }
      next.put(length, index);
      if (length <= run && index < starts.size()) {
        end = starts.get(index) + length;
      }
    }
    return end;
  }

  private int runEnd(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }
}
