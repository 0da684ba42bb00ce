package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.language.Durations;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.SettingsDocuments;
import dev.parley.core.settings.Stored;
import dev.parley.core.usage.Budget;
import dev.parley.core.usage.BudgetLines;
import dev.parley.core.usage.BudgetReading;
import dev.parley.core.usage.BudgetText;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.Standing;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;

/// `budget`: how much may be spent, how much is left, and changing that.
final class BudgetCommands {
  private static final String BUDGET = "budget";

  private final CommandPorts ports;
  private final SettingChanges changes;

  BudgetCommands(CommandPorts ports, SettingChanges changes) {
    this.ports = ports;
    this.changes = changes;
  }

  List<Command> commands() {
    CommandOption budget = CommandOption.required(
        BUDGET, new OptionKind.SuggestedText(Suggestions.BUDGET));
    return List.of(
        Command.of("budget show", CommandGroup.PERSONAL, (caller, _) -> show(caller)),
        Command.of("budget set", CommandGroup.WORKSPACE, (caller, given) -> change(
            caller, given, true), budget),
        Command.of("budget remove", CommandGroup.WORKSPACE, (caller, given) -> change(
            caller, given, false), budget));
  }

  private CommandAnswer show(Caller caller) {
    Spender spender = spender(caller);
    List<Budget> budgets = caller.rules().budgets().of(spender);
    if (budgets.isEmpty()) {
      return caller.answer(Sentence.of("budget.none"));
    }
    StringJoiner text = new StringJoiner("\n");
    text.add(caller.say(Sentence.of("budget.show"))).add("");
    ports.usage().standing(spender, budgets)
        .forEach(standing -> text.add(line(caller, standing)));
    return CommandAnswer.of(text.toString());
  }

  private String line(Caller caller, Standing standing) {
    Duration left = Duration.between(ports.clock().instant(), standing.resetsAt());
    return "- " + caller.say(Sentence.of("budget.line")
        .with("budget", Quoted.code(writer(caller).written(standing.budget())))
        .with("percent", standing.percent())
        .with("reset", Durations.inWords(left)));
  }

  private CommandAnswer change(Caller caller, Given given, boolean isSet) {
    return switch (writer(caller).read(given.required(BUDGET))) {
      case BudgetReading.Refused(BudgetReading.Reason reason, String word) -> caller.answer(
          Sentence.family("budget.refused", reason)
              .with("word", Quoted.code(word))
              .with("currency", caller.rules().prices().currency())
              .with("form", "`" + BudgetText.FORM + "`"));
      case BudgetReading.Read(Budget budget) -> change(caller, budget, isSet);
    };
  }

  private CommandAnswer change(Caller caller, Budget budget, boolean isSet) {
    String currency = caller.rules().prices().currency();
    Stored<String> stored = changes.document(caller, SettingsDocuments.BUDGETS);
    Budgets before = BudgetLines.read(stored.value(), currency);
    boolean isFull = isSet && before.all().size() == Budgets.MOST
        && before.without(budget).equals(before);
    if (isFull) {
      return caller.answer(Sentence.of("budget.too-many").with("most", Budgets.MOST));
    }
    Budgets after = isSet ? before.with(budget) : before.without(budget);
    if (after.equals(before)) {
      return caller.answer(isSet ? Sentence.of("access.unchanged")
          : Sentence.of("budget.not-there")
              .with("budget", Quoted.code(writer(caller).written(budget))));
    }
    return changes.make(caller,
        new Change.Write(SettingsDocuments.BUDGETS, BudgetLines.written(after, currency)),
        stored.version(),
        caller.answer((isSet ? Sentence.of("budget.set") : Sentence.of("budget.removed"))
            .with("budget", Quoted.code(writer(caller).written(budget)))));
  }

  private static BudgetText writer(Caller caller) {
    return new BudgetText(caller.rules().prices().currency());
  }

  /// Who asks, in the channel where they do: a budget is about those, not about a thread.
  private static Spender spender(Caller caller) {
    return new Spender(
        new ConversationId(caller.workspace().platform(), caller.workspace().workspace(),
            caller.place().channel(), ConversationId.WHOLE_CHANNEL),
        caller.member().author());
  }
}
