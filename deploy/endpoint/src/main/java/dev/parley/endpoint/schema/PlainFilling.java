package dev.parley.endpoint.schema;

import java.math.BigDecimal;
import java.util.Optional;

/// Fills in what is shortest.
record PlainFilling() implements Filling {

  @Override
  public String text(String name) {
    return "";
  }

  @Override
  public Optional<BigDecimal> number(String name) {
    return Optional.empty();
  }

  @Override
  public boolean means(String value) {
    return false;
  }

  @Override
  public int pick(int bound) {
    return 0;
  }
}
