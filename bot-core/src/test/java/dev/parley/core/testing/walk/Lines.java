package dev.parley.core.testing.walk;

import dev.parley.core.command.Command;
import dev.parley.core.command.CommandOption;
import dev.parley.core.command.OptionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// How one command is given in a walk, made from the catalogue: as it is usual, by everybody and everywhere; then each
/// option with all it is tried with, without what it needs, and with more than it takes.
final class Lines {
  private final Command command;
  private final LinkedHashSet<Line> lines = new LinkedHashSet<>();

  private Lines(Command command) {
    this.command = command;
  }

  /// As it is usual.
  static List<Line> usual(Command command) {
    return new Lines(command).usual();
  }

  /// Every way.
  static List<Line> all(Command command) {
    Lines all = new Lines(command);
    all.lines.addAll(all.usual());
    command.options().forEach(all::tried);
    all.lines.addAll(Uploads.of(command));
    if (command.name().equals("config set")) {
      all.lines.addAll(SettingLines.all());
    }
    all.without();
    all.surplus();
    return all.lines.stream().filter(all::isNews).toList();
  }

  /// Not given by everybody anyway.
  private boolean isNews(Line line) {
    return line.who().size() > 1
        || !line.files().isEmpty()
        || !lines.contains(Line.byEverybody(line.words()));
  }

  private List<Line> usual() {
    List<Line> usual = new ArrayList<>(List.of(Line.byEverybody(words(given(false)))));
    if (!given(true).equals(given(false))) {
      usual.add(Line.byEverybody(words(given(true))));
    }
    return usual;
  }

  private void tried(CommandOption option) {
    Values values = Values.of(command, option);
    boolean isForSomebody = option.kind() instanceof OptionKind.Choice;
    values.good().forEach(value -> lines.add(isForSomebody
        ? Line.byEverybody(words(with(option, value)))
        : Line.byTheAdmin(words(with(option, value)))));
    if (isForSomebody) {
      lines.add(Line.byTheAdmin(
          words(with(option, values.good().getFirst().toUpperCase(Locale.ROOT)))));
    }
    values.bad().forEach(value -> lines.add(Line.byTheAdmin(words(with(option, value)))));
  }

  /// Each time one required option less.
  private void without() {
    SequencedMap<CommandOption, String> given = given(false);
    while (!given.isEmpty()) {
      given.pollLastEntry();
      lines.add(Line.byTheAdmin(words(given)));
    }
  }

  private void surplus() {
    boolean isOpen =
        command.options().stream().anyMatch(option -> option.kind().isText());
    if (!isOpen) {
      SequencedMap<CommandOption, String> given = new LinkedHashMap<>();
      command.options().forEach(option -> given.put(option, usual(option)));
      lines.add(Line.byTheAdmin(words(given) + " and more"));
    }
  }

  private SequencedMap<CommandOption, String> with(CommandOption option, String value) {
    SequencedMap<CommandOption, String> given =
        given(isByPlace(option) || option.name().equals("scope"));
    given.put(option, value);
    return given;
  }

  /// The required options, and with `all` those that are given by their place.
  private SequencedMap<CommandOption, String> given(boolean all) {
    SequencedMap<CommandOption, String> given = new LinkedHashMap<>();
    command.options().stream().filter(option -> option.isRequired() || (all && isByPlace(option)))
        .forEach(option -> given.put(option, usual(option)));
    return given;
  }

  private String usual(CommandOption option) {
    return Values.of(command, option).good().getFirst();
  }

  private String words(Map<CommandOption, String> given) {
    return Line.words(command.name(), command.options().stream().filter(given::containsKey)
        .map(option -> isByPlace(option) ? given.get(option)
            : option.name() + ":" + given.get(option))
        .toList());
  }

  private static boolean isByPlace(CommandOption option) {
    return option.isRequired() || !(option.kind() instanceof OptionKind.Choice);
  }
}
