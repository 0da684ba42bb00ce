package dev.parley.core.settings;

import dev.parley.core.settings.Reading.Fault;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The kind of value that `logit_bias` is: a number for each of some tokens, by their ids from 0 on.
///
/// @param least of each number
/// @param most of each number
/// @param entries how many tokens at most
public record TokenBias(double least, double most, int entries)
    implements ValueKind<Map<Integer, Double>> {

  @Override
  public Reading<Map<Integer, Double>> read(String text) {
    if (text.isBlank()) {
      return Texts.refused(this, text, Fault.BLANK);
    }
    Optional<Map<Long, BigDecimal>> pairs = TokenBiasText.read(text);
    return pairs.map(found -> checked(found, text))
        .orElseGet(() -> Texts.refused(this, text, Fault.MALFORMED));
  }

  private Reading<Map<Integer, Double>> checked(Map<Long, BigDecimal> pairs, String text) {
    if (pairs.size() > entries) {
      return Texts.refused(this, text, Fault.TOO_MANY);
    }
    Map<Integer, Double> biases = new TreeMap<>();
    for (var pair : pairs.entrySet()) {
      if (pair.getKey() > Integer.MAX_VALUE || !Texts.isWithin(pair.getValue(), least, most)) {
        return Texts.refused(this, pair.getKey() + ": " + pair.getValue(), Fault.OUT_OF_RANGE);
      }
      biases.put(pair.getKey().intValue(), pair.getValue().doubleValue());
    }
    return new Reading.Read<>(Collections.unmodifiableMap(biases));
  }

  @Override
  public String write(Map<Integer, Double> value) {
    return TokenBiasText.written(value);
  }

  @Override
  public String example() {
    return "50256: -100, 198: 5";
  }
}
