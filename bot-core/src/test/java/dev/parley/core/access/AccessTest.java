package dev.parley.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Decision.Reason;
import dev.parley.core.conversation.Author;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final Author ADA = new Author("U1", "ada");
  private static final Member MEMBER = Member.of(ADA);
  private static final Member MANAGER = MEMBER.as(Rank.CHANNEL_MANAGER);
  private static final Member ADMIN = MEMBER.as(Rank.WORKSPACE_ADMIN);
  private static final Venue GENERAL = Venue.channel("C1");
  private static final Venue DIRECT = Venue.direct("D1");

  @ParameterizedTest
  @EnumSource(CommandGroup.class)
  void unlessRulesWereLaidDownTheRankDecides(CommandGroup group) {
    AccessRules none = AccessRules.DEFAULTS;
    boolean isForAll = group == CommandGroup.CHAT || group == CommandGroup.PERSONAL;
    assertThat(Access.decide(none, MEMBER, GENERAL, group).isAllowed()).isEqualTo(isForAll);
    assertThat(Access.decide(none, MANAGER, GENERAL, group).isAllowed())
        .isEqualTo(group != CommandGroup.WORKSPACE);
    assertThat(Access.decide(none, ADMIN, GENERAL, group).isAllowed()).isTrue();
    assertThat(Access.decide(none, MEMBER, DIRECT, CommandGroup.CHAT).isAllowed()).isTrue();
  }

  @Test
  void whoMayNotIsToldWhyAndByWhichRule() {
    assertThat(chat("block person:U1")).isEqualTo(refused(Reason.PERSON_BLOCKED, "person:U1"));
    assertThat(chat("block role:R1")).isEqualTo(refused(Reason.PERSON_BLOCKED, "role:R1"));
    assertThat(chat("block channel:C1")).isEqualTo(refused(Reason.CHANNEL_BLOCKED, "channel:C1"));
    assertThat(chat("block category:K1"))
        .isEqualTo(refused(Reason.CHANNEL_BLOCKED, "category:K1"));
    assertThat(chat("allow person:U2")).isEqualTo(refused(Reason.PERSON_NOT_ALLOWED));
    assertThat(chat("allow channel:C2")).isEqualTo(refused(Reason.CHANNEL_NOT_ALLOWED));
    assertThat(chat("allow role:R1\nallow category:K1").isAllowed()).isTrue();
  }

  @Test
  void whoIsOnBothListsIsBlocked() {
    assertThat(chat("allow person:U1\nblock role:R1"))
        .isEqualTo(refused(Reason.PERSON_BLOCKED, "role:R1"));
  }

  @Test
  void aListOfChannelsLeavesDirectMessagesAloneWhichHaveASwitchOfTheirOwn() {
    assertThat(decide("allow channel:C2", MEMBER, DIRECT, CommandGroup.CHAT).isAllowed()).isTrue();
    assertThat(decide("direct-messages off", MEMBER, DIRECT, CommandGroup.CHAT))
        .isEqualTo(refused(Reason.DIRECT_MESSAGES_OFF));
    assertThat(decide("direct-messages off", MEMBER, GENERAL, CommandGroup.CHAT).isAllowed())
        .isTrue();
  }

  @Test
  void adminsCannotLockThemselvesOutOfTheSettingsButAreSilencedWhereAllAre() {
    for (String rule : List.of("block person:U1", "block channel:C1", "allow person:U2")) {
      assertThat(decide(rule, ADMIN, GENERAL, CommandGroup.WORKSPACE).isAllowed()).isTrue();
      assertThat(decide(rule, ADMIN, GENERAL, CommandGroup.CHAT).isAllowed()).isFalse();
    }
  }

  @Test
  void aGrantDoesMoreThanTheRank() {
    assertThat(decide("grant channel role:R1", roled(), GENERAL, CommandGroup.CHANNEL).isAllowed())
        .isTrue();
    assertThat(decide("grant channel channel:C1", MEMBER, GENERAL, CommandGroup.CHANNEL)
        .isAllowed()).isTrue();
    assertThat(decide("grant channel person:U2", MEMBER, GENERAL, CommandGroup.CHANNEL))
        .isEqualTo(new Decision.Refused(
            Reason.RANK_TOO_LOW, CommandGroup.CHANNEL, Optional.empty()));
    assertThat(decide("grant channel person:U1\nblock person:U1", MEMBER, GENERAL,
        CommandGroup.CHANNEL).isAllowed()).isFalse();
  }

  @Test
  void otherBotsAreNotAnsweredUnlessAllowed() {
    Member bot = new Member(ADA, Rank.WORKSPACE_ADMIN, Set.of(), true, Optional.empty());
    assertThat(decide("", bot, GENERAL, CommandGroup.CHAT)).isEqualTo(refused(Reason.BOT));
    assertThat(decide("allow person:U1", bot, GENERAL, CommandGroup.CHAT))
        .isEqualTo(refused(Reason.BOT));
    assertThat(decide("bot U1", bot, GENERAL, CommandGroup.CHAT).isAllowed()).isTrue();
  }

  /// The model asks for every rule anew, in words.
  @ParameterizedTest(name = "seed {0} and the next 999")
  @ValueSource(longs = {0, 1_000, 2_000, 3_000, 4_000})
  void decidesAsTheObviousModelDoes(long first) {
    for (long seed = first; seed < first + 1_000; seed++) {
      compare(seed);
    }
  }

  private static void compare(long seed) {
    RandomGenerator random = new Random(seed);
    AccessRules rules = AccessRules.parse(RandomRules.of(random).text());
    Member member = new Member(new Author("U" + random.nextInt(3), "x"),
        List.of(Rank.values()).get(random.nextInt(3)),
        Set.copyOf(List.of("R" + random.nextInt(3), "R" + random.nextInt(3))),
        random.nextInt(4) == 0, Optional.empty());
    Venue venue = new Venue("C" + random.nextInt(3), Set.of("K" + random.nextInt(3)),
        random.nextInt(4) == 0);
    for (CommandGroup group : CommandGroup.values()) {
      assertThat(Access.decide(rules, member, venue, group).isAllowed())
          .as("seed %d, %s, %s", seed, group, rules)
          .isEqualTo(model(rules, member, venue, group));
    }
  }

  private static boolean model(AccessRules rules, Member member, Venue venue, CommandGroup group) {
    Set<String> who = new HashSet<>(Set.of("person:" + member.author().id()));
    member.roles().forEach(role -> who.add("role:" + role));
    Set<String> where = new HashSet<>(Set.of("channel:" + venue.channel()));
    venue.categories().forEach(category -> where.add("category:" + category));
    boolean isHeard = !member.isBot() || rules.bots().contains(member.author().id());
    boolean isAdmin = member.rank() == Rank.WORKSPACE_ADMIN;
    boolean isSwitchedOff = venue.isDirect() && !rules.isDirectAllowed();
    boolean isBlocked = touches(rules.blocked(), who) || touches(rules.blocked(), where);
    boolean isMissing = (mentions(rules.allowed(), "person:", "role:")
        && !touches(rules.allowed(), who))
        || (!venue.isDirect() && mentions(rules.allowed(), "channel:", "category:")
            && !touches(rules.allowed(), where));
    Set<Subject> granted = rules.grants().getOrDefault(group, Set.of());
    boolean isEnough = switch (group) {
      case CHAT, PERSONAL -> true;
      case CHANNEL -> member.rank() != Rank.MEMBER;
      case WORKSPACE -> isAdmin;
    } || touches(granted, who) || touches(granted, where);
    boolean isShut = isSwitchedOff || isBlocked || isMissing;
    return isHeard && (!isShut || (isAdmin && group != CommandGroup.CHAT)) && isEnough;
  }

  private static boolean touches(Set<Subject> rules, Set<String> facts) {
    return rules.stream().map(Subject::toString).anyMatch(facts::contains);
  }

  private static boolean mentions(Set<Subject> rules, String... beginnings) {
    return rules.stream().map(Subject::toString)
        .anyMatch(rule -> List.of(beginnings).stream().anyMatch(rule::startsWith));
  }

  private static Decision chat(String rules) {
    return decide(rules, roled(), new Venue("C1", Set.of("K1"), false), CommandGroup.CHAT);
  }

  private static Decision decide(String rules, Member member, Venue venue, CommandGroup group) {
    return Access.decide(AccessRules.parse(rules), member, venue, group);
  }

  private static Decision refused(Reason reason) {
    return new Decision.Refused(reason, CommandGroup.CHAT, Optional.empty());
  }

  private static Decision refused(Reason reason, String by) {
    return new Decision.Refused(reason, CommandGroup.CHAT, Subject.parse(by));
  }

  private static Member roled() {
    return new Member(ADA, Rank.MEMBER, Set.of("R1"), false, Optional.of("zh-TW"));
  }

  /// Rules over few names, so that they meet.
  private static final class RandomRules {
    private static final List<String> KINDS =
        List.of("person:U", "role:R", "channel:C", "category:K");

    static AccessRules of(RandomGenerator random) {
      Map<CommandGroup, Set<Subject>> grants = new EnumMap<>(CommandGroup.class);
      for (CommandGroup group : CommandGroup.values()) {
        grants.put(group, subjects(random, 2));
      }
      Set<String> bots = random.nextBoolean() ? Set.of("U" + random.nextInt(3)) : Set.of();
      return new AccessRules(subjects(random, 3), subjects(random, 2), random.nextBoolean(), bots,
          grants, List.of());
    }

    private static Set<Subject> subjects(RandomGenerator random, int most) {
      Set<Subject> subjects = new HashSet<>();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        subjects.add(Subject.parse(KINDS.get(random.nextInt(4)) + random.nextInt(3)).orElseThrow());
      }
      return subjects;
    }
  }
}
