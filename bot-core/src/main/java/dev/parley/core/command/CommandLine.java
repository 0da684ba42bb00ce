package dev.parley.core.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a command as a person types it: `config set temperature 0.2 scope:channel`. Pure.
///
/// The first words name the command; what follows are its options, by their place or as `name:value`. Quotes hold a
/// value of several words together. The last option, where it is text, is the rest of the line as it was typed, line
/// breaks and all, but for `name:value` before and behind it.
final class CommandLine {
  private static final Pattern WORD =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|\\S+", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("([a-z][a-z-]*)[:=](.+)", Pattern.DOTALL);
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

  private CommandLine() {}

  /// What was typed.
  sealed interface Typed {}

  /// A command with its options.
  record Call(Command command, Given given) implements Typed {}

  /// No such command; `near` are those that begin so.
  record Unknown(String word, List<Command> near) implements Typed {}

  /// What the command needs is missing.
  record Missing(Command command, CommandOption option) implements Typed {}

  /// There is more than the command takes.
  record Surplus(Command command, String text) implements Typed {}

  /// An option is not what it may be.
  record Refused(Command command, CommandOption option, String value) implements Typed {}

  /// Reads `line`, what follows `/parley`; `none` is what no word at all means.
  static Typed read(String line, List<Command> commands, Command none) {
    List<Span> words = words(line);
    if (words.isEmpty()) {
      return new Call(none, Given.NOTHING);
    }
    return named(words, commands)
        .<Typed>map(
            command -> options(command, line, words.subList(command.path().size(), words.size())))
        .orElseGet(() -> unknown(words, commands));
  }

  /// The command that the words begin with; the one with the longest name.
  static Optional<Command> named(List<Span> words, List<Command> commands) {
    return commands.stream()
        .filter(command -> command.path().size() <= words.size() && isNamed(command, words))
        .reduce((one, other) -> other.path().size() > one.path().size() ? other : one);
  }

  /// The words of the line, and where they stand in it.
  static List<Span> words(String line) {
    List<Span> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String text = matcher.group(1) == null ? matcher.group()
          : matcher.group(1).replaceAll("\\\\(.)", "$1");
      words.add(new Span(text, matcher.start(), matcher.end(), matcher.group(1) != null));
    }
    return words;
  }

  /// One word of the line.
  ///
  /// @param text without its quotes
  record Span(String text, int start, int end, boolean isQuoted) {
    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  private static boolean isNamed(Command command, List<Span> words) {
    for (int i = 0; i < command.path().size(); i++) {
      if (!words.get(i).lower().equals(command.path().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Typed unknown(List<Span> words, List<Command> commands) {
    List<Command> near = commands.stream()
        .filter(command -> command.path().getFirst().equals(words.getFirst().lower()))
        .toList();
    String shown = near.isEmpty() || words.size() == 1 ? words.getFirst().text()
        : words.getFirst().text() + " " + words.get(1).text();
    return new Unknown(shown, near);
  }

  private static Typed options(Command command, String line, List<Span> words) {
    Map<String, String> values = new HashMap<>();
    List<Span> rest = new ArrayList<>(words);
    takeNamed(command, rest, values);
    List<CommandOption> open = command.options().stream()
        .filter(option -> !values.containsKey(option.name()))
        .collect(Collectors.toCollection(ArrayList::new));
    while (!rest.isEmpty() && !open.isEmpty()) {
      CommandOption option = open.removeFirst();
      if (option.kind().isText() && isLastByPlace(open)) {
        values.put(option.name(), text(line, rest));
        rest.clear();
      } else {
        values.put(option.name(), rest.removeFirst().text());
      }
    }
    return rest.isEmpty() ? checked(command, values)
        : new Surplus(command, line.substring(rest.getFirst().start()).strip());
  }

  /// Text takes the rest of the line where nothing required follows.
  private static boolean isLastByPlace(List<CommandOption> following) {
    return following.stream().noneMatch(CommandOption::isRequired);
  }

  private static String text(String line, List<Span> rest) {
    return rest.size() == 1 && rest.getFirst().isQuoted() ? rest.getFirst().text()
        : line.substring(rest.getFirst().start(), rest.getLast().end());
  }

  /// Takes `name:value` off both ends; in the middle of text it is text.
  private static void takeNamed(Command command, List<Span> rest, Map<String, String> values) {
    while (!rest.isEmpty() && isTaken(command, rest.getFirst(), values)) {
      rest.removeFirst();
    }
    while (!rest.isEmpty() && isTaken(command, rest.getLast(), values)) {
      rest.removeLast();
    }
  }

  private static boolean isTaken(Command command, Span word, Map<String, String> values) {
    Matcher named = NAMED.matcher(word.text());
    if (word.isQuoted() || !named.matches()) {
      return false;
    }
    Optional<CommandOption> option = command.option(named.group(1))
        .filter(one -> !values.containsKey(one.name()));
    option.ifPresent(one -> values.put(one.name(), unquoted(named.group(2))));
    return option.isPresent();
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private static Typed checked(Command command, Map<String, String> values) {
    Map<String, String> written = new HashMap<>();
    for (CommandOption option : command.options()) {
      String value = values.getOrDefault(option.name(), "");
      if (value.isBlank()) {
        if (option.isRequired()) {
          return new Missing(command, option);
        }
      } else {
        Optional<String> read = read(option.kind(), value);
        if (read.isEmpty()) {
          return new Refused(command, option, value);
        }
        written.put(option.name(), read.get());
      }
    }
    return new Call(command, new Given(written));
  }

  private static Optional<String> read(OptionKind kind, String value) {
    return switch (kind) {
      case OptionKind.Whole(long least, long most) -> Optional.of(value)
          .filter(text -> WHOLE.matcher(text).matches())
          .map(Long::parseLong)
          .filter(number -> number >= least && number <= most)
          .map(String::valueOf);
      case OptionKind.Choice(List<String> words) -> Optional.of(value.toLowerCase(Locale.ROOT))
          .filter(words::contains);
      case OptionKind.Channel() ->
        Optional.of(value.replaceFirst("^<?#", "").replaceFirst("[|>].*$", ""))
            .filter(text -> !text.isBlank());
      case OptionKind.Text _,OptionKind.Word _,OptionKind.Suggested _,OptionKind.SuggestedText _,OptionKind.Subject _ ->
        Optional.of(value);
    };
  }
}
