package dev.parley.app.settings;

import dev.parley.core.usage.Budget;
import dev.parley.core.usage.BudgetReading;
import dev.parley.core.usage.BudgetText;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Price;
import dev.parley.core.usage.Prices;
import dev.parley.core.usage.UsageCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Turns prices and budgets into records, and notes what is missing or said twice.
record UsageBinding(SettingValues values) {

  UsageSettings usage() {
    String currency = values.holding(UsageKeys.CURRENCY).orElse(Prices.NONE.currency());
    return new UsageSettings(
        new UsageCalendar(values.value(UsageKeys.TIME_ZONE)),
        new Prices(currency, prices()),
        budgets(new BudgetText(currency)));
  }

  private List<Price> prices() {
    List<Price> prices = IntStream.range(0, values.size(UsageKeys.PRICES)).boxed()
        .flatMap(index -> price(index).stream())
        .toList();
    List<String> seen = new ArrayList<>();
    for (Price price : prices) {
      String model = price.model().toLowerCase(Locale.ROOT);
      if (seen.contains(model)) {
        values.faults().add("%s names %s twice; keep one".formatted(
            UsageKeys.PRICES, price.model()));
      }
      seen.add(model);
    }
    return prices;
  }

  private Optional<Price> price(int index) {
    Optional<String> model = needed(UsageKeys.MODEL.at(index), "every price is a model's");
    Optional<Long> prompt = needed(UsageKeys.PROMPT.at(index), "write 0 where it is free");
    Optional<Long> completion = needed(UsageKeys.COMPLETION.at(index), "write 0 where it is free");
    Optional<Long> cached = values.chosen(UsageKeys.CACHED.at(index)).or(() -> prompt);
    return model.flatMap(name -> prompt.flatMap(in -> cached.flatMap(
        again -> completion.map(out -> new Price(name, in, again, out)))));
  }

  private <T> Optional<T> needed(Key<T> key, String why) {
    if (values.written(key).isEmpty()) {
      values.faults().add("%s is missing: %s".formatted(key.name(), why));
    }
    return values.chosen(key);
  }

  private Budgets budgets(BudgetText text) {
    Budgets budgets = Budgets.NONE;
    int size = values.size(UsageKeys.BUDGETS);
    if (size > Budgets.MOST) {
      values.faults().add("%s has %d entries; at most %d are allowed".formatted(
          UsageKeys.BUDGETS, size, Budgets.MOST));
    }
    for (int index = 0; index < Math.min(size, Budgets.MOST); index++) {
      Key<String> key = UsageKeys.BUDGET.at(index);
      Optional<Budget> budget = values.chosen(key).flatMap(line -> budget(key, line, text));
      if (budget.isPresent()) {
        Budgets before = budgets;
        budgets = before.with(budget.get());
        if (budgets.all().size() == before.all().size()) {
          values.faults().add("%s is about the same as one before it; keep one".formatted(
              written(key)));
        }
      }
    }
    return budgets;
  }

  private Optional<Budget> budget(Key<String> key, String line, BudgetText text) {
    return switch (text.read(line)) {
      case BudgetReading.Read(Budget budget) -> Optional.of(budget);
      case BudgetReading.Refused(BudgetReading.Reason reason, String word) -> {
        values.faults().add("%s is \"%s\"; %s. The form is %s".formatted(
            written(key), line, wrong(reason, word, text), BudgetText.FORM));
        yield Optional.empty();
      }
    };
  }

  private static String wrong(BudgetReading.Reason reason, String word, BudgetText text) {
    return switch (reason) {
      case FORM -> "that is no budget";
      case SUBJECT -> "\"%s\" is nobody whose spending is counted".formatted(word);
      case NUMBER -> "\"%s\" is no whole number, nor money with at most six decimals".formatted(
          word);
      case RANGE -> "%s is out of range, more than 0 and at most a billion %s".formatted(
          word, text.currency());
      case UNIT -> "\"%s\" is no unit".formatted(word);
      case CURRENCY -> "\"%s\" is no unit, and prices are in %s".formatted(word, text.currency());
      case PERIOD -> "\"%s\" is no period".formatted(word);
    };
  }

  private String written(Key<?> key) {
    return values.written(key).map(Written::as).orElse(key.name());
  }
}
