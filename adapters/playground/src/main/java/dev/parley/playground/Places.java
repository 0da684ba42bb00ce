package dev.parley.playground;

import dev.parley.core.web.HttpException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may speak in the playground, and where. Every refusal is a 404 that lists what there is.
final class Places {
  static final List<String> PEOPLE = List.of("ada", "bob", "chen");
  /// Who counts as an admin here, and may stop everybody's answers.
  static final String ADMIN = "ada";

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

  static String person(String author) {
    if (!PEOPLE.contains(author)) {
      throw missing("author", author, PEOPLE);
    }
    return author;
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
