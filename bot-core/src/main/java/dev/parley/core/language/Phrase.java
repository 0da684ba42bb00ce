package dev.parley.core.language;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// One pattern of one language; any thread. It is compiled once and kept as long as the process lives: there are as many
/// as the bundles have lines.
///
/// A pattern without a brace is said as it is, without ICU: most are so, and loading ICU takes a third of a second.
final class Phrase {
  private final String pattern;
  private final Locale locale;
  private final ReentrantLock lock = new ReentrantLock(); // ICU's format is for one thread at a time

  @GuardedBy("lock")
  private Optional<MessageFormat> format = Optional.empty();

  Phrase(String pattern, Locale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  /// @param values texts and numbers; a name without one stays to be seen
  String say(Map<String, Object> values) {
    if (isPlain()) {
      return pattern;
    }
    lock.lock();
    try {
      return compiled().format(values);
    } finally {
      lock.unlock();
    }
  }

  /// Makes it ready to be said.
  void compile() {
    lock.lock();
    try {
      compiled();
    } finally {
      lock.unlock();
    }
  }

  @GuardedBy("lock")
  private MessageFormat compiled() {
    MessageFormat compiled = format.orElseGet(() -> new MessageFormat(pattern, locale));
    format = Optional.of(compiled);
    return compiled;
  }

  private boolean isPlain() {
    return pattern.indexOf('{') < 0;
  }
}
