package dev.parley.core.redis;

import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Rank;
import dev.parley.core.access.Venue;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ReplyAddress;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a platform said of a person and their place, beside their name in an event:
/// `"w":{"r":rank,"o":[roles],"b":isBot,"l":locale,"g":[categories],"d":isDirect}`, each only where it says something.
final class PresenceJson {
  private PresenceJson() {}

  static void write(Presence presence, ObjectNode entry) {
    Member member = presence.member();
    ObjectNode what = Entry.object();
    if (member.rank() != Rank.MEMBER) {
      what.put("r", member.rank().name());
    }
    if (!member.roles().isEmpty()) {
      member.roles().forEach(what.putArray("o")::add);
    }
    if (member.isBot()) {
      what.put("b", true);
    }
    member.locale().ifPresent(locale -> what.put("l", locale));
    if (!presence.venue().categories().isEmpty()) {
      presence.venue().categories().forEach(what.putArray("g")::add);
    }
    if (presence.venue().isDirect()) {
      what.put("d", true);
    }
    if (!what.isEmpty()) {
      entry.set("w", what);
    }
  }

  /// What is not there, or of a later release, is as of somebody of whom no more is known.
  static Presence read(Author author, ReplyAddress address, JsonNode entry) {
    JsonNode what = entry.path("w");
    Member member = new Member(author, rank(Entry.text(what, "r")), texts(what, "o"),
        what.path("b").booleanValue(false),
        Optional.of(Entry.text(what, "l")).filter(locale -> !locale.isEmpty()));
    return new Presence(member, new Venue(address.conversation().channel(), texts(what, "g"),
        what.path("d").booleanValue(false)));
  }

  private static Rank rank(String name) {
    return Arrays.stream(Rank.values()).filter(rank -> rank.name().equals(name)).findFirst()
        .orElse(Rank.MEMBER);
  }

  private static Set<String> texts(JsonNode entry, String name) {
    return new LinkedHashSet<>(Entry.texts(entry, name));
  }
}
