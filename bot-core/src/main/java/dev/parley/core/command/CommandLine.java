package dev.parley.core.command;

import java.text.Normalizer;
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
/// breaks and all, but for `name:value` before and behind it. Colons, digits and blanks may have their full width.
final class CommandLine {
  private static final Pattern WORD = Pattern.compile(
      // quotes end where no backslash, or an even number of them, stands before
      "([A-Za-z][A-Za-z-]*[:：=])?\"(.*?(?<!\\\\)(?:\\\\\\\\)*)\"|\\S+",
      Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS); // a full-width blank parts words, too
  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z][A-Za-z-]*)[:：=](.+)", Pattern.DOTALL);
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

  private CommandLine() {}

  /// What was typed.
  sealed interface Typed {}

  /// A command with its options.
  record Call(Command command, Given given) implements Typed {}

  /// No such command; `near` are those that begin so.
  record Unknown(String word, List<Command> near) implements Typed {}

  /// A command whose options are not as they must be.
  sealed interface Wrong extends Typed {
    Command command();
  }

  /// What the command needs is missing.
  record Missing(Command command, CommandOption option) implements Wrong {}

  /// There is more than the command takes.
  record Surplus(Command command, String text) implements Wrong {}

  /// An option is not what it may be.
  record Refused(Command command, CommandOption option, String value) implements Wrong {}

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
      String name = matcher.group(1) == null ? "" : matcher.group(1);
      boolean hasQuotes = matcher.group(2) != null;
      String text = hasQuotes ? name + ESCAPED.matcher(matcher.group(2)).replaceAll("$1")
          : matcher.group();
      words.add(new Span(
          text, matcher.start(), matcher.end(), hasQuotes && name.isEmpty(), hasQuotes));
    }
    return words;
  }

  /// One word of the line.
  ///
  /// @param text without its quotes
  /// @param isQuoted whether all of it stood in quotes
  /// @param hasQuotes whether it, or the value it names, stood in quotes
  record Span(String text, int start, int end, boolean isQuoted, boolean hasQuotes) {
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
    takeNamedText(command, line, rest, values);
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
    while (!rest.isEmpty() && !isTextBegun(command, rest)
        && isTaken(command, rest.getFirst(), values)) {
      rest.removeFirst();
    }
    while (!rest.isEmpty() && isTaken(command, rest.getLast(), values)) {
      rest.removeLast();
    }
  }

  /// Whether `text:` begins the rest of the line: then it is not only the word behind the colon.
  private static boolean isTextBegun(Command command, List<Span> rest) {
    return rest.size() > 1 && !rest.getFirst().hasQuotes()
        && option(command, rest.getFirst()).filter(one -> one.kind().isText()).isPresent();
  }

  private static void takeNamedText(
      Command command, String line, List<Span> rest, Map<String, String> values) {
    if (isTextBegun(command, rest)) {
      Span first = rest.getFirst();
      option(command, first).filter(one -> !values.containsKey(one.name())).ifPresent(one -> {
        int from = first.start() + one.name().length() + 1;
        values.put(one.name(), line.substring(from, rest.getLast().end()));
        rest.clear();
      });
    }
  }

  private static boolean isTaken(Command command, Span word, Map<String, String> values) {
    Optional<CommandOption> option =
        option(command, word).filter(one -> !values.containsKey(one.name()));
    option.ifPresent(
        one -> values.put(one.name(), word.text().substring(one.name().length() + 1)));
    return option.isPresent();
  }

  /// The option that the word names, where it is `name:value`.
  private static Optional<CommandOption> option(Command command, Span word) {
    return Optional.of(NAMED.matcher(word.text()))
        .filter(named -> !word.isQuoted() && named.matches())
        .flatMap(named -> command.option(named.group(1).toLowerCase(Locale.ROOT)));
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
      case OptionKind.Whole(long least, long most) -> Optional
          .of(Normalizer.normalize(value, Normalizer.Form.NFKC))
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
