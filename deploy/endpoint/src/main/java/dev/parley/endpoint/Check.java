package dev.parley.endpoint;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a field's value may be. `null` never reaches a check: it means that the field is absent.
@FunctionalInterface
interface Check {

  /// Lets the value pass.
  ///
  /// @param param the field's name in errors
  /// @throws ApiError 400 naming it
  void pass(JsonNode value, String param);

  /// A string.
  static Check text() {
    return (value, param) -> require(value.isString(), param, "a string");
  }

  /// A string of this form.
  static Check text(Pattern form, String allowed) {
    return text().and((value, param) -> {
      if (!form.matcher(value.stringValue()).matches()) {
        throw ApiError.value(param, "Invalid '" + param + "': allowed is " + allowed + ".");
      }
    });
  }

  /// At least one character.
  static Check filledText() {
    return text().and((value, param) -> {
      if (value.stringValue().isEmpty()) {
        throw ApiError.value(param,
            "'" + param + "' is empty: it must have at least one character.");
      }
    });
  }

  /// One of these strings.
  static Check oneOf(List<String> allowed) {
    return text().and((value, param) -> {
      if (!allowed.contains(value.stringValue())) {
        throw ApiError.value(param, "Invalid value for '" + param + "': '"
            + Shown.quoted(value.stringValue()) + "'. Allowed are " + String.join(", ", allowed)
            + ".");
      }
    });
  }

  /// `true` or `false`.
  static Check truth() {
    return (value, param) -> require(value.isBoolean(), param, "a boolean");
  }

  /// A number from `least` to `most`.
  static Check number(double least, double most) {
    return (value, param) -> {
      require(value.isNumber(), param, "a number");
      // a whole number may be larger than any double
      boolean isLong = value.isIntegralNumber() && !value.canConvertToLong();
      if (isLong || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
        throw outOfRange(value, param, plain(least) + " to " + plain(most));
      }
    };
  }

  /// A whole number from `least` to `most`.
  static Check integer(long least, long most) {
    return (value, param) -> {
      require(value.isIntegralNumber(), param, "an integer");
      if (!value.canConvertToLong() || value.asLong() < least || value.asLong() > most) {
        throw outOfRange(value, param, least + " to " + most);
      }
    };
  }

  /// An object with these fields.
  static Check object(Field... fields) {
    return (value, param) -> {
      require(value.isObject(), param, "an object");
      for (Field field : fields) {
        field.pass(value, param + ".");
      }
    };
  }

  /// An object whose values all pass.
  static Check map(Check each) {
    return object().and((value, param) -> value.properties()
        .forEach(entry -> each.pass(entry.getValue(), param + "." + Shown.quoted(entry.getKey()))));
  }

  /// An array of at most so many elements that all pass.
  static Check array(int most, Check each) {
    return (value, param) -> {
      require(value.isArray(), param, "an array");
      if (value.size() > most) {
        throw ApiError.value(param, "'" + param + "' has " + value.size() + " elements: at most "
            + most + " are allowed.");
      }
      for (int i = 0; i < value.size(); i++) {
        each.pass(value.path(i), param + "[" + i + "]");
      }
    };
  }

  /// At least one element.
  static Check notEmpty() {
    return (value, param) -> {
      if (value.isEmpty()) {
        throw ApiError.value(param, "'" + param + "' is empty: it must have at least one element.");
      }
    };
  }

  /// This one, then the other.
  default Check and(Check then) {
    return (value, param) -> {
      pass(value, param);
      then.pass(value, param);
    };
  }

  private static void require(boolean holds, String param, String wanted) {
    if (!holds) {
      throw ApiError.type(param, wanted);
    }
  }

  private static ApiError outOfRange(JsonNode value, String param, String allowed) {
    return ApiError.value(param, "Invalid '" + param + "': " + Shown.quoted(value.toString())
        + " is out of range. Allowed is " + allowed + ".");
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
  }
}
