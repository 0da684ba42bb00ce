package dev.parley.core.testing.walk;

import dev.parley.core.command.CommandFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// One way to give a command, and who gives it so where.
///
/// @param words what follows `/parley`
/// @param files what comes with it
record Line(String words, List<CommandFile> files, List<Person> who, List<Spot> where) {

  /// Everybody gives it, in the channel and in the thread.
  static Line byEverybody(String words) {
    return new Line(words, List.of(), List.of(Person.values()),
        List.of(Spot.CHANNEL, Spot.THREAD));
  }

  /// Who may everything gives it, in the thread.
  static Line byTheAdmin(String words) {
    return new Line(words, List.of(), List.of(Person.ADA), List.of(Spot.THREAD));
  }

  /// The same with a text file.
  Line with(String name, String text) {
    CommandFile file = new CommandFile(
        name, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    return new Line(words, List.of(file), who, where);
  }

  Stream<Given> given() {
    return who.stream()
        .flatMap(one -> where.stream().map(spot -> new Given(one, spot, words, files)));
  }

  /// The words with others behind them.
  static String words(String command, Collection<String> more) {
    return more.isEmpty() ? command : command + " " + String.join(" ", more);
  }
}
