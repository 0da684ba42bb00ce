package dev.parley.core.command;

import dev.parley.core.access.Subject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads whom or what a rule is about, as people type it or a platform mentions it: `person:U1`, `<@U1>`, `<@&R1>`,
/// `<#C1>`, `<!subteam^S1>`, `@ada`, `#general`.
final class Subjects {
  private static final Pattern MENTION =
      Pattern.compile("<(@&|@!?|#|!subteam\\^)([^>|\\s]{1,200})(?:\\|[^>]*)?>");
  private static final Pattern PLAIN = Pattern.compile("([@#])(\\S{1,200})");

  private Subjects() {}

  /// The subject; empty where the text names none.
  static Optional<Subject> read(String text) {
    Matcher mention = MENTION.matcher(text);
    if (mention.matches()) {
      String id = mention.group(2);
      return Optional.of(switch (mention.group(1)) {
        case "#" -> Subject.channel(id);
        case "@&", "!subteam^" -> Subject.role(id);
        default -> Subject.person(id);
      });
    }
    Matcher plain = PLAIN.matcher(text);
    return plain.matches()
        ? Optional.of(plain.group(1).equals("#") ? Subject.channel(plain.group(2))
            : Subject.person(plain.group(2)))
        : Subject.parse(text);
  }

  /// A person's id, mentioned or plain.
  static Optional<String> id(String text) {
    return read(text).or(() -> Subject.parse("person:" + text))
        .filter(subject -> subject.kind() == Subject.Kind.PERSON)
        .map(Subject::id);
  }
}
