package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.language.Sentence;
import dev.parley.core.usage.BudgetUnit;
import dev.parley.core.usage.Micros;
import dev.parley.core.usage.UsageChart;
import dev.parley.core.usage.UsageChart.Parts;
import dev.parley.core.usage.UsageCounts;
import dev.parley.core.usage.UsageCsv;
import dev.parley.core.usage.UsageReport;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// `usage`: what was spent, as a picture, in words, or as a file. Everyone sees their own; who runs a channel the
/// channel's; an admin the workspace's.
final class UsageCommands {
  private static final List<String> SPANS = List.of("today", "week", "month", "quarter");
  private static final List<String> WHOSE = List.of("me", "channel", "workspace");
  private static final List<String> PARTS = List.of("model", "person", "channel");

  private final CommandPorts ports;

  UsageCommands(CommandPorts ports) {
    this.ports = ports;
  }

  List<Command> commands() {
    return List.of(Command.of("usage", CommandGroup.PERSONAL, this::usage,
        CommandOption.optional("of", new OptionKind.Choice(WHOSE)),
        CommandOption.optional("span", new OptionKind.Choice(SPANS)),
        CommandOption.optional("by", new OptionKind.Choice(PARTS)),
        CommandOption.optional("as", new OptionKind.Choice(List.of("csv")))));
  }

  private CommandAnswer usage(Caller caller, Given given) {
    String whose = given.text("of").orElseGet(() -> widest(caller));
    return caller.refusal(group(whose)).orElseGet(() -> usage(caller, given, whose));
  }

  private CommandAnswer usage(Caller caller, Given given, String whose) {
    LocalDate today = ports.calendar().day(ports.clock().instant());
    String span = given.text("span").orElse("month");
    UsageReport report = of(caller, whose,
        ports.usage().report(caller.workspace(), first(today, span), today));
    if (given.text("as").isPresent()) {
      String csv = UsageCsv.of(report, caller.rules().prices().currency());
      return CommandAnswer.of(
          caller.say(Sentence.of("usage.file").with("count", report.rows().size())),
          new CommandFile("usage.csv", "text/csv; charset=utf-8",
              csv.getBytes(StandardCharsets.UTF_8)));
    }
    String title = caller.say(title(whose, report));
    String text = "**" + title + "**\n\n" + caller.say(total(caller, report));
    return report.rows().isEmpty() ? CommandAnswer.of(text)
        : ports.chart().png(report, view(report, given, whose), words(caller, title, report))
            .map(png -> CommandAnswer.of(text, new CommandFile("usage.png", "image/png", png)))
            .orElseGet(() -> CommandAnswer.of(text));
  }

  private static UsageReport of(Caller caller, String whose, UsageReport report) {
    String person = caller.member().author().id();
    String channel = caller.place().channel();
    return switch (whose) {
      case "me" -> report.only(row -> row.person().id().equals(person));
      case "channel" -> report.only(row -> row.channel().equals(channel));
      default -> report;
    };
  }

  private static Sentence title(String whose, UsageReport report) {
    Sentence title = switch (whose) {
      case "me" -> Sentence.of("usage.title-me");
      case "channel" -> Sentence.of("usage.title-channel");
      default -> Sentence.of("usage.title-workspace");
    };
    return title.with("from", report.from().toString()).with("to", report.to().toString());
  }

  private static Sentence total(Caller caller, UsageReport report) {
    UsageCounts total = report.total();
    if (total.turns() == 0) {
      return Sentence.of("usage.nothing");
    }
    Sentence said = Sentence.of("usage.total")
        .with("turns", total.turns())
        .with("tokens", total.tokens().total())
        .with("prompt", total.tokens().prompt())
        .with("cached", total.tokens().cached())
        .with("completion", total.tokens().completion())
        .with("reasoning", total.tokens().reasoning());
    if (total.money() > 0) {
      said = Caller.both(said, Sentence.of("usage.money")
          .with("money", Micros.written(total.money()))
          .with("currency", caller.rules().prices().currency()));
    }
    List<String> unpriced = report.unpriced(caller.rules().prices());
    return total.money() == 0 || unpriced.isEmpty() ? said
        : Caller.both(said, Sentence.of("usage.unpriced")
            .withAll("models", unpriced.stream().map(Quoted::code).toList()));
  }

  private static UsageChart.View view(UsageReport report, Given given, String whose) {
    Parts parts = given.text("by").map(by -> Parts.valueOf(by.toUpperCase(Locale.ROOT)))
        .orElse(whose.equals("me") ? Parts.MODEL : Parts.PERSON);
    return new UsageChart.View(
        parts, report.total().money() > 0 ? BudgetUnit.MONEY : BudgetUnit.TOKENS);
  }

  private static UsageChart.Words words(Caller caller, String title, UsageReport report) {
    return new UsageChart.Words(
        title,
        caller.say(Sentence.of("usage.others")),
        caller.say(Sentence.of("person.forgotten")),
        caller.say(Sentence.of("usage.nothing")),
        report.total().money() > 0 ? caller.rules().prices().currency()
            : caller.say(Sentence.of("usage.tokens")));
  }

  private static LocalDate first(LocalDate today, String span) {
    return switch (span) {
      case "today" -> today;
      case "week" -> today.minusDays(6);
      case "quarter" -> today.minusDays(89);
      default -> today.minusDays(29);
    };
  }

  private static String widest(Caller caller) {
    return caller.may(CommandGroup.WORKSPACE) ? "workspace" : "me";
  }

  private static CommandGroup group(String whose) {
    return switch (whose) {
      case "me" -> CommandGroup.PERSONAL;
      case "channel" -> CommandGroup.CHANNEL;
      default -> CommandGroup.WORKSPACE;
    };
  }
}
