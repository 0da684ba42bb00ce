package dev.parley.app.settings;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Collects what is wrong with the settings, so that all of it is told at once. For one thread.
final class Faults {
  /// Beyond it the rest is only counted.
  private static final int MOST = 50;
  private static final int LONGEST_VALUE = 80;
  private static final Pattern QUERY = Pattern.compile("(?<=://[^?]{0,500})\\?.*");
  private static final Pattern CREDENTIALS = Pattern.compile("://[^/]*@");

  private final Set<String> sentences = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private int left;

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    } else if (!sentences.contains(sentence)) {
      left++;
    }
  }

  /// Tells that `name` is no setting.
  void unknown(String name, String sentence) {
    unknown.add(name);
    add(sentence);
  }

  /// The names that are no settings.
  Set<String> unknown() {
    return Collections.unmodifiableSet(unknown);
  }

  /// Tells that a value is not of its kind; a secret's value is not shown.
  void notAllowed(Written written, Key<?> key) {
    String value = key.isSecret() ? "holds a value that is not allowed (not shown)"
        : "is " + quoted(written.text());
    add("%s %s; allowed is %s".formatted(written.as(), value, key.kind().allowed()));
  }

  /// @throws SettingsException where anything was wrong
  void raise() {
    if (left > 0) {
      sentences.add("… and " + left + " more");
    }
    if (!sentences.isEmpty()) {
      throw new SettingsException(List.copyOf(sentences));
    }
  }

  private static String quoted(String text) {
    String bare = CREDENTIALS.matcher(text).replaceAll("://****@");
    String shown = QUERY.matcher(bare).replaceAll("?****").replaceAll("\\p{Cntrl}", "?");
    boolean tooLong = shown.codePointCount(0, shown.length()) > LONGEST_VALUE;
    return '"' + (tooLong ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_VALUE)) + "…"
        : shown) + '"';
  }
}
