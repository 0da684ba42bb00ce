package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.AuditEntry;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.usage.UsageCsv;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `config history`: who changed what and when, to read or as a file.
final class AuditCommands {
  private static final int SHOWN = 20;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final SettingsStore store;

  AuditCommands(SettingsStore store) {
    this.store = store;
  }

  List<Command> commands() {
    return List.of(Command.of("config history", CommandGroup.WORKSPACE, this::history,
        CommandOption.optional("as", new OptionKind.Choice(List.of("csv")))));
  }

  private CommandAnswer history(Caller caller, Given given) {
    if (given.text("as").isPresent()) {
      List<AuditEntry> all = store.audit(caller.workspace(), 0, SettingsStore.MOST_ENTRIES);
      return CommandAnswer.of(
          caller.say(Sentence.of("history.file").with("count", all.size())), csv(all));
    }
    List<AuditEntry> newest = store.audit(caller.workspace(), 0, SHOWN);
    if (newest.isEmpty()) {
      return caller.answer(Sentence.of("history.none"));
    }
    return CommandAnswer.of(caller.say(Sentence.of("history.list")
        .with("count", newest.size())) + "\n\n"
        + newest.stream().map(entry -> line(caller, entry)).collect(Collectors.joining("\n")));
  }

  private static String line(Caller caller, AuditEntry entry) {
    return "- " + caller.say(Sentence.of("history.line")
        .with("at", TIME.format(entry.at()))
        .with("who", who(caller, entry.by()))
        .with("scope", "`" + entry.scope() + "`")
        .with("what", Quoted.code(entry.what()))
        .with("before", entry.before().map(Quoted::code).orElse("–"))
        .with("after", entry.after().map(Quoted::code).orElse("–")));
  }

  private static String who(Caller caller, Editor by) {
    return by.equals(Editor.FORGOTTEN) ? caller.say(Sentence.of("person.forgotten"))
        : Quoted.code(by.name());
  }

  private static CommandFile csv(List<AuditEntry> entries) {
    String text = Stream.concat(
        Stream.of(List.of("at", "who_id", "who", "scope", "what", "before", "after")),
        entries.stream().map(AuditCommands::cells))
        .map(UsageCsv::line)
        .collect(Collectors.joining());
    return new CommandFile(
        "history.csv", "text/csv; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(AuditEntry entry) {
    return List.of(entry.at().toString(), entry.by().id(), entry.by().name(),
        entry.scope().toString(), entry.what(), entry.before().orElse(""),
        entry.after().orElse(""));
  }
}
