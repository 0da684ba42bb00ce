package dev.parley.core.usage;

import dev.parley.core.usage.BudgetReading.Read;
import dev.parley.core.usage.BudgetReading.Reason;
import dev.parley.core.usage.BudgetReading.Refused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How budgets are typed and stored: `person 200k tokens per day`, `channel:C1 5 USD per month`,
/// `workspace 1.5M tokens per week`, `person:U1 10 requests per minute`.
///
/// @param currency the one in which money is written
public record BudgetText(String currency) {
  /// The five words.
  public static final String FORM =
      "<workspace|channel|channel:ID|person|person:ID> <number>[k|M|G] <tokens|requests|currency>"
          + " per <minute|hour|day|week|month>";

  /// Longer texts are none.
  public static final int LONGEST = 300;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,16}(?:\\.\\d{1,6})?)([kKmMgG]?)");
  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");
  private static final int WORDS = 5;
  private static final int DECIMALS_OF_MONEY = 6;

  /// Reads a budget; only ids tell capital letters from small ones.
  public BudgetReading read(String text) {
    String[] words = text.strip().split("\\s+", WORDS + 1);
    if (text.length() > LONGEST || words.length != WORDS || !words[3].equalsIgnoreCase("per")) {
      return new Refused(Reason.FORM, text);
    }
    Optional<BudgetSubject> subject = subject(words[0]);
    if (subject.isEmpty()) {
      return new Refused(Reason.SUBJECT, words[0]);
    }
    Optional<BudgetUnit> unit = unit(words[2]);
    if (unit.isEmpty()) {
      boolean isCurrency = CURRENCY.matcher(words[2]).matches();
      return new Refused(isCurrency ? Reason.CURRENCY : Reason.UNIT, words[2]);
    }
    Optional<BudgetPeriod> period = period(words[4]);
    return period.isEmpty() ? new Refused(Reason.PERIOD, words[4])
        : read(subject.get(), words[1], unit.get(), period.get());
  }

  private static BudgetReading read(
      BudgetSubject subject, String number, BudgetUnit unit, BudgetPeriod period) {
    Optional<BigDecimal> amount = amount(number, unit);
    if (amount.isEmpty()) {
      return new Refused(Reason.NUMBER, number);
    }
    BigDecimal limit = amount.get();
    boolean isInRange = limit.signum() > 0 && limit.compareTo(BigDecimal.valueOf(Micros.MOST)) <= 0;
    return isInRange
        ? new Read(new Budget(subject, limit.longValueExact(), unit, period))
        : new Refused(Reason.RANGE, number);
  }

  /// The budget as it reads back.
  public String written(Budget budget) {
    String amount = switch (budget.unit()) {
      case TOKENS -> shortened(budget.limit()) + " tokens";
      case REQUESTS -> budget.limit() + " requests";
      case MONEY -> Micros.written(budget.limit()) + " " + currency;
    };
    return written(budget.subject()) + " " + amount + " per "
        + budget.period().name().toLowerCase(Locale.ROOT);
  }

  /// The subject as it stands in a budget.
  public static String written(BudgetSubject subject) {
    return switch (subject) {
      case BudgetSubject.Workspace _ -> "workspace";
      case BudgetSubject.EachChannel _ -> "channel";
      case BudgetSubject.Channel(String id) -> "channel:" + id;
      case BudgetSubject.EachPerson _ -> "person";
      case BudgetSubject.Person(String id) -> "person:" + id;
    };
  }

  private static Optional<BudgetSubject> subject(String word) {
    String[] parts = word.split(":", 2);
    String kind = parts[0].toLowerCase(Locale.ROOT);
    if (parts.length == 1) {
      return switch (kind) {
        case "workspace" -> Optional.of(new BudgetSubject.Workspace());
        case "channel" -> Optional.of(new BudgetSubject.EachChannel());
        case "person" -> Optional.of(new BudgetSubject.EachPerson());
        default -> Optional.empty();
      };
    }
    String id = parts[1];
    if (id.isEmpty() || id.length() > BudgetSubject.LONGEST_ID) {
      return Optional.empty();
    }
    return switch (kind) {
      case "channel" -> Optional.of(new BudgetSubject.Channel(id));
      case "person" -> Optional.of(new BudgetSubject.Person(id));
      default -> Optional.empty();
    };
  }

  private Optional<BudgetUnit> unit(String word) {
    if (word.equalsIgnoreCase(currency)) {
      return Optional.of(BudgetUnit.MONEY);
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "token", "tokens" -> Optional.of(BudgetUnit.TOKENS);
      case "request", "requests" -> Optional.of(BudgetUnit.REQUESTS);
      default -> Optional.empty();
    };
  }

  private static Optional<BudgetPeriod> period(String word) {
    return Arrays.stream(BudgetPeriod.values())
        .filter(period -> period.name().equalsIgnoreCase(word))
        .findFirst();
  }

  /// In whole tokens, requests or [Micros]; empty where it is no number, or not whole.
  private static Optional<BigDecimal> amount(String word, BudgetUnit unit) {
    Matcher number = NUMBER.matcher(word.replace("_", "").replace(",", ""));
    if (!number.matches()) {
      return Optional.empty();
    }
    int thousands = List.of("", "k", "m", "g").indexOf(number.group(2).toLowerCase(Locale.ROOT));
    BigDecimal amount = new BigDecimal(number.group(1))
        .movePointRight(3 * thousands + (unit == BudgetUnit.MONEY ? DECIMALS_OF_MONEY : 0))
        .stripTrailingZeros();
    return amount.scale() <= 0 ? Optional.of(amount) : Optional.empty();
  }

  private static String shortened(long number) {
    if (number >= 1_000_000 && number % 10_000 == 0) {
      return scaled(number, 6) + "M";
    }
    return number >= 1_000 && number % 100 == 0 ? scaled(number, 3) + "k" : Long.toString(number);
  }

  private static String scaled(long number, int digits) {
    BigDecimal scaled = BigDecimal.valueOf(number, digits).stripTrailingZeros();
    return scaled.scale() < 0 ? scaled.setScale(0).toPlainString() : scaled.toPlainString();
  }
}
