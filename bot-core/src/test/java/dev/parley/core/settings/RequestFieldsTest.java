package dev.parley.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Each field of the specification's request is a setting, or stands here with the reason why it is none.
class RequestFieldsTest {

  /// The request of the specification, in its order: the example's fields, then what only the description has.
  private static final List<String> FIELDS = List.of(
      "model", "messages", "temperature", "top_p", "n", "stream", "stream_options", "stop",
      "max_tokens", "max_completion_tokens", "presence_penalty", "frequency_penalty", "logit_bias",
      "user", "tools", "response_format", "seed", "modalities", "audio",
      "tool_choice", "reasoning_effort");

  private static final Map<String, String> NOT_FOR_PEOPLE = Map.of(
      "messages", "is the conversation itself",
      "stream", "is how an answer grows in the chat; without it nothing is seen until the end",
      "stream_options", "asks for the usage, which is counted against budgets",
      "user",
      "names the conversation to the endpoint's operator; chosen, it would say it was another",
      "tools", "are programs that have to be there to be called",
      "tool_choice", "belongs to tools",
      "modalities", "are text until Parley has a voice",
      "audio", "is for a voice");

  @Test
  void everyFieldIsASettingOrNotForPeople() {
    Set<String> settings =
        SettingCatalog.ALL.stream().map(Setting::name).collect(Collectors.toSet());
    Set<String> left = new LinkedHashSet<>(FIELDS);
    left.removeAll(settings);
    assertThat(left).containsExactlyInAnyOrderElementsOf(NOT_FOR_PEOPLE.keySet());
  }

  @Test
  void aSettingWithAnUnderscoreIsAFieldOfTheRequest() {
    assertThat(SettingCatalog.ALL).extracting(Setting::name)
        .filteredOn(name -> name.contains("_")).isSubsetOf(FIELDS);
  }
}
