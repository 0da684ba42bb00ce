package dev.parley.core.command;

import dev.parley.core.access.AccessRules;
import dev.parley.core.access.CommandGroup;
import dev.parley.core.access.Subject;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.Stored;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// `access`: who may use Parley where, and for what.
final class AccessCommands {
  private static final String SUBJECT = "subject";
  private static final String GROUP = "group";
  private static final List<String> GROUPS =
      Arrays.stream(CommandGroup.values()).map(AccessCommands::word).toList();

  private final SettingChanges changes;

  AccessCommands(SettingChanges changes) {
    this.changes = changes;
  }

  List<Command> commands() {
    CommandOption subject = CommandOption.required(SUBJECT, new OptionKind.Subject());
    CommandOption group = CommandOption.required(GROUP, new OptionKind.Choice(GROUPS));
    CommandGroup admin = CommandGroup.WORKSPACE;
    return List.of(
        Command.of("access show", CommandGroup.PERSONAL, (caller, _) -> show(caller)),
        Command.of("access allow", admin, about(AccessCommands::allowing), subject),
        Command.of("access block", admin, about(AccessCommands::blocking), subject),
        Command.of("access unlist", admin, about(AccessCommands::unlisting), subject),
        Command.of("access grant", admin, granting(true), group, subject),
        Command.of("access revoke", admin, granting(false), group, subject),
        Command.of("access bot", admin, this::bot,
            CommandOption.required("id", new OptionKind.Word()), onOff()),
        Command.of("access direct-messages", admin, this::direct, onOff()));
  }

  private static CommandOption onOff() {
    return CommandOption.required("state", new OptionKind.Choice(List.of("on", "off")));
  }

  private static CommandAnswer show(Caller caller) {
    AccessRules rules = caller.rules().access();
    StringJoiner text = new StringJoiner("\n");
    text.add(caller.say(Sentence.of("access.show"))).add("");
    line(caller, text, "access.allowed", rules.allowed());
    line(caller, text, "access.blocked", rules.blocked());
    text.add("- " + caller.say(Sentence.of(
        rules.isDirectAllowed() ? "access.direct-on" : "access.direct-off")));
    line(caller, text, "access.bots", rules.bots());
    for (CommandGroup group : CommandGroup.values()) {
      text.add("- " + caller.say(granted(caller, group)));
    }
    return CommandAnswer.of(text.toString());
  }

  private static Sentence granted(Caller caller, CommandGroup group) {
    Sentence everyone = Sentence.family("access.group", group);
    Set<Subject> granted = caller.rules().access().grants(group);
    return granted.isEmpty() ? everyone
        : Sentence.of("access.also").with("group", everyone)
            .withAll("subjects", names(granted));
  }

  private static void line(Caller caller, StringJoiner text, String key, Set<?> subjects) {
    if (!subjects.isEmpty()) {
      text.add("- " + caller.say(new Sentence(key, Map.of())
          .withAll("subjects", names(subjects))));
    }
  }

  private static List<String> names(Set<?> subjects) {
    return subjects.stream().map(each -> Quoted.code(each.toString())).sorted()
        .collect(Collectors.toList());
  }

  private Command.Handler about(Function<Subject, UnaryOperator<AccessRules>> change) {
    return (caller, given) -> Subjects.read(given.required(SUBJECT))
        .map(subject -> amend(caller, change.apply(subject)))
        .orElseGet(() -> noSubject(caller, given));
  }

  private Command.Handler granting(boolean isGranted) {
    return (caller, given) -> Subjects.read(given.required(SUBJECT))
        .map(subject -> amend(caller, rules -> {
          CommandGroup group =
              CommandGroup.valueOf(given.required(GROUP).toUpperCase(Locale.ROOT));
          Map<CommandGroup, Set<Subject>> grants = new HashMap<>(rules.grants());
          grants.put(group, changed(rules.grants(group), subject, isGranted));
          return new AccessRules(rules.allowed(), rules.blocked(), rules.isDirectAllowed(),
              rules.bots(), grants, rules.unread());
        }))
        .orElseGet(() -> noSubject(caller, given));
  }

  private CommandAnswer bot(Caller caller, Given given) {
    return Subjects.id(given.required("id"))
        .map(id -> amend(caller, rules -> new AccessRules(rules.allowed(), rules.blocked(),
            rules.isDirectAllowed(), changed(rules.bots(), id, isOn(given)), rules.grants(),
            rules.unread())))
        .orElseGet(() -> caller.answer(Sentence.of("access.no-id")
            .with("text", Quoted.code(given.required("id")))));
  }

  private CommandAnswer direct(Caller caller, Given given) {
    return amend(caller, rules -> new AccessRules(rules.allowed(), rules.blocked(), isOn(given),
        rules.bots(), rules.grants(), rules.unread()));
  }

  private CommandAnswer amend(Caller caller, UnaryOperator<AccessRules> change) {
    Stored<String> stored = changes.document(caller, SettingsDocuments.ACCESS);
    AccessRules before = AccessRules.parse(stored.value());
    AccessRules after = change.apply(before);
    if (after.equals(before)) {
      return caller.answer(Sentence.of("access.unchanged"));
    }
    if (count(after) > AccessRules.MOST_SUBJECTS) {
      return caller.answer(Sentence.of("config.full"));
    }
    Caller then = caller.with(after);
    return changes.make(caller, new Change.Write(SettingsDocuments.ACCESS, after.text()),
        stored.version(), CommandAnswer.of(
            caller.say(Sentence.of("access.done")) + "\n\n" + show(then).text()));
  }

  private static int count(AccessRules rules) {
    return rules.allowed().size() + rules.blocked().size() + rules.bots().size()
        + rules.grants().values().stream().mapToInt(Set::size).sum();
  }

  private static UnaryOperator<AccessRules> allowing(Subject subject) {
    return rules -> lists(rules, changed(rules.allowed(), subject, true),
        changed(rules.blocked(), subject, false));
  }

  private static UnaryOperator<AccessRules> blocking(Subject subject) {
    return rules -> lists(rules, changed(rules.allowed(), subject, false),
        changed(rules.blocked(), subject, true));
  }

  private static UnaryOperator<AccessRules> unlisting(Subject subject) {
    return rules -> lists(rules, changed(rules.allowed(), subject, false),
        changed(rules.blocked(), subject, false));
  }

  private static AccessRules lists(
      AccessRules rules, Set<Subject> allowed, Set<Subject> blocked) {
    return new AccessRules(allowed, blocked, rules.isDirectAllowed(), rules.bots(),
        rules.grants(), rules.unread());
  }

  private static <T> Set<T> changed(Set<T> set, T one, boolean isIn) {
    Set<T> changed = new HashSet<>(set);
    boolean _ = isIn ? changed.add(one) : changed.remove(one);
    return changed;
  }

  private static CommandAnswer noSubject(Caller caller, Given given) {
    return caller.answer(Sentence.of("access.no-subject")
        .with("text", Quoted.code(given.required(SUBJECT))));
  }

  private static boolean isOn(Given given) {
    return given.required("state").equals("on");
  }

  private static String word(CommandGroup group) {
    return group.name().toLowerCase(Locale.ROOT);
  }
}
