package dev.parley.core.openai;

import dev.parley.core.settings.Secret;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes a server's words fit for a failure's `detail`: one line, bounded, without keys.
final class Details {

  /// The most characters of a detail.
  static final int MAX_LENGTH = 500;

  /// A shorter key is a placeholder, and hiding it would eat letters out of every word.
  private static final int SHORTEST_HIDDEN = 6;

  private static final Pattern KEY = Pattern.compile("\\bsk-[A-Za-z0-9_*.-]{3,}");
  private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\s+[^\\s\"',;]+");

  /// Blanks, controls, and what turns a text's direction around.
  private static final Pattern BLANK = Pattern.compile(
      "[\\s\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

  private final List<String> secrets;

  /// Keeps `keys` out of every detail.
  Details(Secret... keys) {
    secrets = Stream.of(keys)
        .map(Secret::reveal)
        .filter(secret -> secret.length() >= SHORTEST_HIDDEN)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  String of(String words) {
    // Hidden first, cut last: half a key is still a secret.
    var text = words;
    for (var secret : secrets) {
      text = text.replace(secret, "…");
    }
    text = KEY.matcher(text).replaceAll("sk-…");
    text = BEARER.matcher(text).replaceAll("Bearer …");
    text = BLANK.matcher(text).replaceAll(" ").strip();
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1) + "…";
  }

  /// The words of `cause`, or of what caused it: the outermost often has none (java.net.ConnectException).
  String of(Throwable cause) {
    for (var one = cause; one != null; one = one.getCause()) {
      var message = one.getMessage();
      if (message != null && !message.isBlank()) {
        return of(one.getClass().getSimpleName() + ": " + message);
      }
    }
    return wordless(cause);
  }

  /// What the HTTP client says without a message: only the exceptions' types tell.
  private static String wordless(Throwable cause) {
    for (var one = cause; one != null; one = one.getCause()) {
      if (one instanceof UnresolvedAddressException) {
        return "the host's name is not known";
      }
    }
    return cause instanceof ConnectException
        ? "no connection: nothing listens there, or it is refused"
        : cause.getClass().getSimpleName();
  }
}
