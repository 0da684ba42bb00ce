package dev.parley.core.redis;

import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.WellFormed;
import dev.parley.core.usage.UsageCounts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A row of a day as it is stored: the field `["<person>","<channel>","<model>"]`, whose beginning scripts compare, and the
/// value sixteen whole numbers with a space between, times in milliseconds. A number keeps its place for ever; new ones
/// go to the end.
record UsageRowEntry(String person, String channel, String model, UsageCounts counts) {
  private static final int NUMBERS = 16;
  private static final JsonMapper JSON = JsonMapper.shared();

  /// The field of what is too much to be kept apart.
  static final String TOO_MUCH = field("", "", "");

  static String field(String person, String channel, String model) {
    return JSON.writeValueAsString(
        List.of(WellFormed.of(person), WellFormed.of(channel), WellFormed.of(model)));
  }

  /// How every field of a person's rows begins.
  static String beginning(String person) {
    String alone = JSON.writeValueAsString(List.of(WellFormed.of(person)));
    return alone.substring(0, alone.length() - 1) + ",";
  }

  /// The numbers that are added to a row.
  static List<String> numbers(UsageCounts counts) {
    TokenUsage tokens = counts.tokens();
    TokenUsage.Prompt prompt = tokens.promptDetails();
    TokenUsage.Answer answer = tokens.completionDetails();
    return LongStream.of(
        counts.turns(), counts.estimated(), counts.money(), counts.withText(),
        counts.firstText().toMillis(), counts.took().toMillis(), tokens.prompt(),
        tokens.completion(), tokens.total(), prompt.cached(), prompt.text(), prompt.audio(),
        prompt.image(), answer.text(), answer.audio(), answer.reasoning())
        .mapToObj(Long::toString)
        .toList();
  }

  /// Empty where the field is no row's; numbers that are missing or none are 0.
  static Optional<UsageRowEntry> read(String field, String value) {
    try {
      JsonNode names = JSON.readTree(field);
      return names.size() != 3 ? Optional.empty()
          : Optional.of(new UsageRowEntry(names.path(0).stringValue(""),
              names.path(1).stringValue(""), names.path(2).stringValue(""), counts(value)));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static UsageCounts counts(String value) {
    String[] written = value.split(" ", NUMBERS + 1);
    long[] at = IntStream.range(0, NUMBERS)
        .mapToLong(i -> i < written.length ? number(written[i]) : 0).toArray();
    return new UsageCounts(at[0], at[1],
        new TokenUsage(at[6], at[7], at[8],
            new TokenUsage.Prompt(at[9], at[10], at[11], at[12]),
            new TokenUsage.Answer(at[13], at[14], at[15])),
        at[2], at[3], Duration.ofMillis(at[4]), Duration.ofMillis(at[5]));
  }

  private static long number(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
