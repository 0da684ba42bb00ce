package dev.parley.core.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a workspace's admins laid down. Immutable. Whoever adds to it asks [#isTooMany] before it is stored.
///
/// @param allowed who and where: with people or roles among them only those may, with channels or categories only there
/// @param blocked who may not, and where nobody may; stronger than `allowed`
/// @param isDirectAllowed whether direct messages are answered
/// @param bots the ids of other bots that are answered
/// @param grants who may do more than their rank allows
/// @param unread lines of the stored text that only a later release understands; kept
public record AccessRules(
    Set<Subject> allowed,
    Set<Subject> blocked,
    boolean isDirectAllowed,
    Set<String> bots,
    Map<CommandGroup, Set<Subject>> grants,
    List<String> unread) {

  /// The most subjects and bots in all.
  public static final int MOST_SUBJECTS = 2_000;

  /// Everyone may chat, those who run a channel their channel, admins all.
  public static final AccessRules DEFAULTS =
      new AccessRules(Set.of(), Set.of(), true, Set.of(), Map.of(), List.of());

  /// Copies everything.
  public AccessRules {
    allowed = Set.copyOf(allowed);
    blocked = Set.copyOf(blocked);
    bots = Set.copyOf(bots);
    Map<CommandGroup, Set<Subject>> copied = new TreeMap<>();
    grants.forEach((group, subjects) -> copied.put(group, Set.copyOf(subjects)));
    grants = Map.copyOf(copied);
    unread = List.copyOf(unread);
  }

  /// Reads the stored text; what cannot be read is kept as it is and holds for nothing.
  public static AccessRules parse(String text) {
    return AccessText.read(text);
  }

  /// The text that is stored: a rule a line.
  public String text() {
    return AccessText.written(this);
  }

  /// Whether there are more subjects and bots than are sensible.
  public boolean isTooMany() {
    long granted = grants.values().stream().mapToLong(Set::size).sum();
    return allowed.size() + blocked.size() + bots.size() + granted > MOST_SUBJECTS;
  }

  /// Who was granted what a group may.
  public Set<Subject> grants(CommandGroup group) {
    return grants.getOrDefault(group, Set.of());
  }
}
