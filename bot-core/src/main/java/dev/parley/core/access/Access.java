package dev.parley.core.access;

import dev.parley.core.access.Decision.Reason;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Decides who may do what where. Pure. In this order, the first that refuses counts:
///
/// 1. another bot is answered only where it was allowed;
/// 2. direct messages are answered unless they are off;
/// 3. whoever is blocked may not, and where it is blocked nobody may;
/// 4. where some people or roles are allowed, nobody else may; where some channels or categories are, only there,
///    and in direct messages;
/// 5. the rank must reach what is wanted, or it was granted.
///
/// 2 to 4 hold back a workspace admin from asking, but not from changing settings: else they could lock themselves out.
public final class Access {
  private Access() {}

  /// Whether `member` may do what `group` says in `venue`.
  public static Decision decide(
      AccessRules rules, Member member, Venue venue, CommandGroup group) {
    return new Case(rules, member, venue, group).decide();
  }

  private record Case(AccessRules rules, Member member, Venue venue, CommandGroup group) {

    Decision decide() {
      if (member.isBot() && !rules.bots().contains(member.author().id())) {
        return refused(Reason.BOT);
      }
      boolean isKeyholder =
          member.rank() == Rank.WORKSPACE_ADMIN && group != CommandGroup.CHAT;
      return isKeyholder ? new Decision.Allowed() : listed().orElseGet(this::ranked);
    }

    /// What the lists refuse.
    private Optional<Decision> listed() {
      if (venue.isDirect() && !rules.isDirectAllowed()) {
        return Optional.of(refused(Reason.DIRECT_MESSAGES_OFF));
      }
      return blocked().or(this::notAllowed);
    }

    private Optional<Decision> blocked() {
      return rules.blocked().stream().filter(this::matches)
          .min(Comparator.comparing(Subject::kind).thenComparing(Subject::id))
          .map(by -> new Decision.Refused(
              by.kind().isOfPeople() ? Reason.PERSON_BLOCKED : Reason.CHANNEL_BLOCKED,
              group, Optional.of(by)));
    }

    private Optional<Decision> notAllowed() {
      if (isShut(subject -> subject.kind().isOfPeople())) {
        return Optional.of(refused(Reason.PERSON_NOT_ALLOWED));
      }
      return !venue.isDirect() && isShut(subject -> !subject.kind().isOfPeople())
          ? Optional.of(refused(Reason.CHANNEL_NOT_ALLOWED))
          : Optional.empty();
    }

    /// Whether some of these are allowed, and none of them fits.
    private boolean isShut(Predicate<Subject> these) {
      return rules.allowed().stream().anyMatch(these)
          && rules.allowed().stream().filter(these).noneMatch(this::matches);
    }

    private Decision ranked() {
      Set<Subject> granted = rules.grants(group);
      boolean isEnough = member.rank().compareTo(group.needed()) >= 0
          || granted.stream().anyMatch(this::matches);
      return isEnough ? new Decision.Allowed() : refused(Reason.RANK_TOO_LOW);
    }

    private boolean matches(Subject subject) {
      return switch (subject.kind()) {
        case PERSON -> subject.id().equals(member.author().id());
        case ROLE -> member.roles().contains(subject.id());
        case CHANNEL -> subject.id().equals(venue.channel());
        case CATEGORY -> venue.categories().contains(subject.id());
      };
    }

    private Decision refused(Reason reason) {
      return new Decision.Refused(reason, group, Optional.empty());
    }
  }
}
