package dev.parley.endpoint.schema;

import java.math.BigDecimal;
import java.util.Optional;

/// What an instance is filled with, where its schema leaves a choice.
public interface Filling {

  /// A string for the property of this name.
  String text(String name);

  /// A number for the property of this name, where there is one worth saying.
  Optional<BigDecimal> number(String name);

  /// Whether this value of an enumeration is meant.
  boolean means(String value);

  /// One of so many, 0 to `bound` - 1.
  int pick(int bound);
}
