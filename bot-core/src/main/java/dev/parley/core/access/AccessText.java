package dev.parley.core.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The rules as a text, one a line and in the order of their letters: `allow person:U1`, `block role:R1`, `bot B1`,
/// `direct-messages off`, `grant channel role:R2`.
final class AccessText {
  private static final String DIRECT_OFF = "direct-messages off";

  private final Set<Subject> allowed = new HashSet<>();
  private final Set<Subject> blocked = new HashSet<>();
  private final Set<String> bots = new HashSet<>();
  private final Map<CommandGroup, Set<Subject>> grants = new EnumMap<>(CommandGroup.class);
  private final List<String> unread = new ArrayList<>();
  private boolean isDirectAllowed = true;

  private AccessText() {}

  static AccessRules read(String text) {
    AccessText reader = new AccessText();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(reader::line);
    return new AccessRules(reader.allowed, reader.blocked, reader.isDirectAllowed, reader.bots,
        reader.grants, reader.unread);
  }

  static String written(AccessRules rules) {
    Stream<String> grants = rules.grants().entrySet().stream().flatMap(entry -> lines(
        "grant " + word(entry.getKey()), entry.getValue()));
    Stream<String> direct = rules.isDirectAllowed() ? Stream.of() : Stream.of(DIRECT_OFF);
    return String.join("\n", Stream.of(
        lines("allow", rules.allowed()), lines("block", rules.blocked()),
        lines("bot", rules.bots()), direct, grants, rules.unread().stream())
        .flatMap(lines -> lines).sorted().toList());
  }

  private static Stream<String> lines(String verb, Collection<?> subjects) {
    return subjects.stream().map(subject -> verb + " " + subject);
  }

  private void line(String line) {
    String[] words = line.split("\\s+", -1);
    boolean isRead = switch (words[0] + " " + words.length) {
      case "allow 2" -> add(allowed, words[1]);
      case "block 2" -> add(blocked, words[1]);
      case "bot 2" -> bot(words[1]);
      case "direct-messages 2" -> direct(words[1]);
      case "grant 3" -> group(words[1]).filter(group -> add(
          grants.computeIfAbsent(group, _ -> new HashSet<>()), words[2])).isPresent();
      default -> false;
    };
    if (!isRead) {
      unread.add(line);
    }
  }

  private static boolean add(Set<Subject> set, String written) {
    Optional<Subject> subject = Subject.parse(written);
    subject.ifPresent(set::add);
    return subject.isPresent();
  }

  private boolean direct(String word) {
    boolean isOff = word.equals("off");
    isDirectAllowed &= !isOff;
    return isOff;
  }

  private boolean bot(String id) {
    Optional<Subject> subject = Subject.parse("person:" + id);
    subject.map(Subject::id).ifPresent(bots::add);
    return subject.isPresent();
  }

  private static Optional<CommandGroup> group(String word) {
    return Stream.of(CommandGroup.values()).filter(group -> word(group).equals(word)).findFirst();
  }

  private static String word(CommandGroup group) {
    return group.name().toLowerCase(Locale.ROOT);
  }
}
