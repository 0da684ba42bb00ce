package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
import dev.parley.core.settings.Category;
import dev.parley.core.settings.Scope;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The tables of COMMANDS.md stand between two marks each, and are made from the catalogues. What is around them is written
/// by hand.
class CommandsPageTest extends CommandScene {
  private static final Path PAGE = Path.of("..", "COMMANDS.md");
  private static final int LONGEST_DEFAULT = 40;

  /// Something to type for each, after `/parley`.
  private static final Map<String, String> EXAMPLES = Map.ofEntries(
      Map.entry("help", "help config set"),
      Map.entry("ask", "ask What is the plan for today?"),
      Map.entry("summary", "summary 100"),
      Map.entry("export", "export json"),
      Map.entry("forget-me", "forget-me yes"),
      Map.entry("model", "model gpt-4 scope:workspace"),
      Map.entry("prompt set", "prompt set You are a patient tutor."),
      Map.entry("prompt reset", "prompt reset scope:channel"),
      Map.entry("persona show", "persona show tutor"),
      Map.entry("persona use", "persona use tutor scope:thread"),
      Map.entry("persona save", "persona save tutor You are a patient tutor."),
      Map.entry("persona delete", "persona delete tutor"),
      Map.entry("config show", "config show temperature"),
      Map.entry("config set", "config set temperature 0.2 scope:thread"),
      Map.entry("config reset", "config reset all scope:channel"),
      Map.entry("config copy", "config copy #random"),
      Map.entry("config history", "config history as:csv"),
      Map.entry("usage", "usage channel span:week by:model"),
      Map.entry("budget set", "budget set person 200k tokens per day"),
      Map.entry("budget remove", "budget remove person 200k tokens per day"),
      Map.entry("access allow", "access allow role:staff"),
      Map.entry("access block", "access block @bob"),
      Map.entry("access unlist", "access unlist @bob"),
      Map.entry("access grant", "access grant channel @chen"),
      Map.entry("access revoke", "access revoke channel @chen"),
      Map.entry("access bot", "access bot B042 on"),
      Map.entry("access direct-messages", "access direct-messages off"));

  @Test
  void theTablesSayWhatTheCataloguesHold() throws IOException {
    String page = Files.readString(PAGE);
    String made = with(with(page, "commands", commandsTable()), "settings", settingsTables());
    if (Boolean.getBoolean("parley.write")) {
      Files.writeString(PAGE, made);
    }
    assertThat(PAGE).as("COMMANDS.md; write its tables anew with -Dparley.write=true")
        .content().isEqualTo(made);
  }

  @Test
  void everyExampleIsReadAsItsCommand() {
    assertThat(commands.commands()).extracting(Command::name).containsAll(EXAMPLES.keySet());
    for (Command command : commands.commands()) {
      assertThat(CommandLine.read(example(command), commands.commands(), command))
          .as(example(command))
          .isInstanceOfSatisfying(CommandLine.Call.class,
              call -> assertThat(call.command()).isEqualTo(command));
    }
  }

  @Test
  void everySettingIsNamedWithAnExampleThatIsRead() {
    SettingCatalog.ALL.forEach(setting -> assertThat(setting.kind().read(setting.kind().example())
        .found()).as(setting.name()).isPresent());
  }

  private String commandsTable() {
    StringJoiner table = new StringJoiner("\n", "\n", "\n");
    table.add("| command | what it does | who may | such as |").add("|---|---|---|---|");
    commands.commands().forEach(command -> table.add("| %s | %s | %s | `/parley %s` |".formatted(
        code(CommandSentences.form(command)), say(CommandSentences.summary(command)),
        whoMay(command), example(command))));
    return table.toString();
  }

  private static String settingsTables() {
    StringJoiner tables = new StringJoiner("\n", "\n", "\n");
    for (Category category : Category.values()) {
      tables.add("| %s | meaning | allowed | default | where |"
          .formatted(say(Sentence.family("category", category))))
          .add("|---|---|---|---|---|");
      SettingCatalog.ALL.stream().filter(setting -> setting.category() == category)
          .forEach(setting -> tables.add(row(setting)));
      tables.add("");
    }
    return tables.toString();
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | %s | %s, such as %s | %s | %s |".formatted(
        setting.name(), say(SettingSentences.meaning(setting)),
        cell(say(SettingSentences.allowed(setting.kind()))), code(setting.kind().example()),
        setting.fallback().map(CommandsPageTest::shortened).orElse("—"), where(setting));
  }

  private static String shortened(String text) {
    return code(text.length() <= LONGEST_DEFAULT ? text
        : text.substring(0, LONGEST_DEFAULT).strip() + "…");
  }

  private static String where(Setting<?> setting) {
    return List.of(Scope.WORKSPACE, Scope.CHANNEL, Scope.THREAD, Scope.PERSON).stream()
        .filter(setting::isAllowedIn)
        .map(
            scope -> scope == Scope.PERSON ? "me" : scope.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String whoMay(Command command) {
    boolean isByScope = command.option(Scopes.OPTION.name()).isPresent();
    return isByScope ? "by scope" : whoMay(command.group());
  }

  private static String whoMay(CommandGroup group) {
    return switch (group) {
      case CHAT, PERSONAL -> "everyone";
      case CHANNEL -> "who runs the channel";
      case WORKSPACE -> "admins";
    };
  }

  private static String example(Command command) {
    return Optional.ofNullable(EXAMPLES.get(command.name())).orElse(command.name());
  }

  private static String say(Sentence sentence) {
    return Sentences.say(sentence, Language.ENGLISH);
  }

  private static String code(String text) {
    return "`" + cell(text) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /// The page with this between the marks of that name.
  private static String with(String page, String name, String table) {
    Matcher between = Pattern.compile(
        "(<!-- %s -->\n).*?(<!-- end -->)".formatted(name), Pattern.DOTALL).matcher(page);
    assertThat(between.find()).as("the marks of " + name).isTrue();
    return page.substring(0, between.end(1)) + table + "\n" + page.substring(between.start(2));
  }
}
