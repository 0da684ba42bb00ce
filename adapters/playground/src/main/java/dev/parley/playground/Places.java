package dev.parley.playground;

import dev.parley.core.access.Rank;
import dev.parley.core.language.Language;
import dev.parley.core.web.HttpException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who may speak in the playground, and where. Every refusal is a 404 that lists what there is.
final class Places {
  static final List<String> PEOPLE = List.of("ada", "bob", "chen");
  /// Who counts as an admin here, and may stop everybody's answers.
  static final String ADMIN = "ada";

  /// Who runs a channel here, by its name.
  private static final Map<String, String> RUN_BY = Map.of("random", "bob");

  /// What people have the page in, where it is not English.
  private static final Map<String, String> LOCALES = Map.of("chen", "zh-TW");

  static final List<String> CHANNELS = List.of("general", "random");

  private Places() {}

  /// Every channel, the direct ones too.
  static List<String> all() {
    return Stream.concat(CHANNELS.stream(), PEOPLE.stream().map(Places::direct)).toList();
  }

  /// The channel where `person` and the bot are alone.
  static String direct(String person) {
    return "@" + person;
  }

  /// What the person is at a place: everybody runs their own direct messages.
  static Rank rank(String person, Place place) {
    if (person.equals(ADMIN)) {
      return Rank.WORKSPACE_ADMIN;
    }
    return place.isDirect() || person.equals(RUN_BY.get(place.channel()))
        ? Rank.CHANNEL_MANAGER
        : Rank.MEMBER;
  }

  /// The person's roles: one here, to be tried out.
  static Set<String> roles(String person) {
    return person.equals("chen") ? Set.of("guests") : Set.of("staff");
  }

  /// The language the person uses the page in; empty where they did not say.
  static Optional<String> locale(String person) {
    return Optional.ofNullable(LOCALES.get(person));
  }

  /// The language in which the person is spoken to where they chose none.
  static Language language(String person) {
    return locale(person).flatMap(Language::of).orElse(Language.ENGLISH);
  }

  static String person(String author) {
    if (!PEOPLE.contains(author)) {
      throw missing("author", author, PEOPLE);
    }
    return author;
  }

  /// Whether `person` may see the channel: all but other people's direct messages.
  static boolean isSeenBy(String person, String channel) {
    return CHANNELS.contains(channel) || channel.equals(direct(person));
  }

  /// The channel, where `person` may see it.
  static String channelFor(String person, String channel) {
    List<String> visible = Stream.concat(CHANNELS.stream(), Stream.of(direct(person))).toList();
    if (!visible.contains(channel)) {
      throw missing("channel", channel, visible);
    }
    return channel;
  }

  /// The channel, where whoever gave this name, or none, may see it: a direct message is its person's alone.
  ///
  /// @throws HttpException 404 where there is no such channel for them, 403 where nobody is named and somebody must be
  static String channelFor(Optional<String> author, String channel) {
    if (author.isPresent()) {
      return channelFor(person(author.get()), channel);
    }
    if (!all().contains(channel)) {
      throw missing("channel", channel, all());
    }
    if (!CHANNELS.contains(channel)) {
      throw new HttpException(403, "%s is read by its person alone; say who reads, with author=%s"
          .formatted(channel, channel.substring(1)));
    }
    return channel;
  }

  private static HttpException missing(String what, String name, List<String> known) {
    String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
    return new HttpException(
        404, "there is no %s \"%s\" here; there are: %s".formatted(what, CleanText.of(shown),
            String.join(", ", known)));
  }
}
