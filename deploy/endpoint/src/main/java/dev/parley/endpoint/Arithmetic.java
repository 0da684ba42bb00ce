package dev.parley.endpoint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two numbers and a sign.
record Arithmetic() implements Skill {
  private static final Pattern SUM = Pattern.compile(
      "^(?:what(?:'s| is)|how much is|calculate|compute)?\\s*(-?\\d{1,15}(?:\\.\\d{1,9})?)\\s*"
          + "(\\+|-|\\*|×|x|times|plus|minus|/|÷|divided by)\\s*"
          + "(-?\\d{1,15}(?:\\.\\d{1,9})?)\\s*[=?.!]*$");

  @Override
  public Optional<String> answer(Question question) {
    Matcher sum = SUM.matcher(question.plain().replace("\\*", "*"));
    if (!sum.find()) {
      return Optional.empty();
    }
    BigDecimal left = new BigDecimal(sum.group(1));
    BigDecimal right = new BigDecimal(sum.group(3));
    boolean isDivision = "/÷divided by".contains(sum.group(2));
    if (isDivision && right.signum() == 0) {
      return Optional.of("Nothing can be divided by zero.");
    }
    BigDecimal result = switch (sum.group(2)) {
      case "+", "plus" -> left.add(right);
      case "-", "minus" -> left.subtract(right);
      case "*", "×", "x", "times" -> left.multiply(right);
      default -> left.divide(right, MathContext.DECIMAL32);
    };
    String shown = result.signum() == 0 ? "0" : result.stripTrailingZeros().toPlainString();
    return Optional.of("That is **" + shown + "**.");
  }
}
