package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.core.completion.JsonText;
import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several completions endpoints, as an operator lists them.
class EndpointsBindingTest {
  private final Path folder;

  EndpointsBindingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void endpointsAreListedInOrderOfPreference() throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), """
        completions:
          timeouts: {headers: 20 s}
          endpoints:
            - name: gateway
              base-url: https://api.example.com
              api-key: sk-one
              models: [gpt-4, gpt-4o]
              headers: ["X-Title: Parley"]
              extra-body: '{"top_k": 40}'
              returns-reasoning: true
              context-window: 8192
              timeouts: {first-content: 10 min}
            - base-url: http://127.0.0.1:11434/v1
              most-in-flight: 2
        """);
    CompletionsSettings completions = read(Map.of("OPENAI_BASE_URL", "https://other.example.com"))
        .completions();
    assertThat(completions.isEmbedded()).isFalse();
    assertThat(completions.endpoints()).hasSize(2);
    NamedEndpoint gateway = completions.endpoints().getFirst();
    assertThat(gateway.name()).isEqualTo("gateway");
    assertThat(gateway.baseUrl()).isEqualTo(URI.create("https://api.example.com"));
    assertThat(gateway.apiKey().reveal()).isEqualTo("sk-one");
    assertThat(gateway.models()).containsExactly("gpt-4", "gpt-4o");
    assertThat(gateway.extras().headers())
        .containsExactly(Map.entry("X-Title", new Secret("Parley")));
    assertThat(gateway.extras().body()).isEqualTo(new JsonText("{\"top_k\": 40}"));
    assertThat(gateway.extras().returnsReasoning()).isTrue();
    assertThat(gateway.contextWindow()).contains(8192);
    assertThat(gateway.mostInFlight()).isEqualTo(64);
    assertThat(gateway.timeouts().headers()).isEqualTo(Duration.ofSeconds(20));
    assertThat(gateway.timeouts().firstContent()).isEqualTo(Duration.ofMinutes(10));
    NamedEndpoint local = completions.endpoints().getLast();
    assertThat(local.name()).isEqualTo("127.0.0.1");
    assertThat(local.models()).isEmpty();
    assertThat(local.mostInFlight()).isEqualTo(2);
  }

  @Test
  void headersAndExtraBodyMayBeMappings() throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), """
        completions:
          endpoints:
            - base-url: https://api.example.com
              headers:
                X-Title: Parley
                X-Number: 17
              extra-body:
                top_k: 40
                ratio: 0.5
                text: "40"
                deep: {list: [1, true, null, x], more: {}}
              models: [gpt-4]
        """);
    NamedEndpoint endpoint = read(Map.of()).completions().endpoints().getFirst();
    assertThat(endpoint.extras().headers()).containsOnly(
        Map.entry("X-Title", new Secret("Parley")), Map.entry("X-Number", new Secret("17")));
    assertThat(endpoint.extras().body()).isEqualTo(new JsonText("{\"top_k\":40,\"ratio\":0.5,"
        + "\"text\":\"40\",\"deep\":{\"list\":[1,true,null,\"x\"],\"more\":{}}}"));
    assertThat(endpoint.models()).containsExactly("gpt-4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "[{}, {}]"})
  void aListWithoutAnEndpointIsNotTheDemoModel(String list) throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), "completions:\n  endpoints: " + list + "\n");
    assertThat(faults(Map.of())).containsExactly("completions.endpoints (parley.yaml, line 2)"
        + " is a list without an entry; fill it, or leave it out");
  }

  @Test
  void whatElseIsWrongIsSaidBesideANameThatIsNone() throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), """
        completions:
          endpoints:
            - nam: gateway
            - bas-url: https://api.example.com
              most-in-flight: 0
            - name: one
              headers: {"Host": a, "Upgrade": b, "X": {}}
            - name: one
              base-url: https://api.example.com
        """);
    assertThat(faults(Map.of("PARLEY_COMPLETIONS_ENDPOINTS_4_NAM", "x"))).containsExactlyInAnyOrder(
        "completions.endpoints.0.nam (parley.yaml, line 3) is not a setting; did you mean"
            + " completions.endpoints[].name?",
        "completions.endpoints.0.base-url is missing: every endpoint needs its address",
        "completions.endpoints.1.bas-url (parley.yaml, line 4) is not a setting; did you mean"
            + " completions.endpoints[].base-url?",
        "completions.endpoints.1.most-in-flight (parley.yaml, line 5) is \"0\"; allowed is a whole"
            + " number from 1 to 100,000",
        "completions.endpoints.2.base-url is missing: every endpoint needs its address",
        "completions.endpoints.2.headers (parley.yaml, line 7): a value is a line of text",
        "completions.endpoints.2: the header \"Host\" cannot be sent",
        "completions.endpoints.2: the header \"Upgrade\" cannot be sent",
        "two of completions.endpoints are named one; give each a name of its own",
        "PARLEY_COMPLETIONS_ENDPOINTS_4_NAM is not a setting; did you mean"
            + " PARLEY_COMPLETIONS_ENDPOINTS_0_NAME?",
        "completions.endpoints.4.base-url is missing: every endpoint needs its address");
  }

  @Test
  void variablesNumberTheEndpointsToo() {
    assertThat(read(Map.of(
        "PARLEY_COMPLETIONS_ENDPOINTS_0_BASE_URL", "https://a.example.com",
        "PARLEY_COMPLETIONS_ENDPOINTS_0_MODELS_0", "small",
        "PARLEY_COMPLETIONS_ENDPOINTS_0_MODELS_1", "large",
        "PARLEY_COMPLETIONS_ENDPOINTS_1_BASE_URL", "https://b.example.com")).completions()
        .endpoints()).extracting(NamedEndpoint::models)
        .containsExactly(List.of("small", "large"), List.of());
  }

  @Test
  void namesOfTheEcosystemThatAreNotUsedAreSaid() {
    assertThat(read(Map.of(
        "PARLEY_COMPLETIONS_ENDPOINTS_0_BASE_URL", "https://a.example.com",
        "OPENAI_BASE_URL", "https://b.example.com")).warnings()).containsExactly(
            "OPENAI_BASE_URL is not used: completions.endpoints says which endpoints are asked");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(faults(Map.of(
        "PARLEY_COMPLETIONS_BASE_URL", "https://one.example.com",
        "PARLEY_COMPLETIONS_ENDPOINTS_0_BASE_URL", "https://a.example.com",
        "PARLEY_COMPLETIONS_ENDPOINTS_0_EXTRA_BODY", "[1]",
        "PARLEY_COMPLETIONS_ENDPOINTS_0_HEADERS_0", "sk-secret\u00e9",
        "PARLEY_COMPLETIONS_ENDPOINTS_1_BASE_URL", "https://a.example.com",
        "PARLEY_COMPLETIONS_ENDPOINTS_1_HEADERS_0", "Host: evil.example.com",
        "PARLEY_COMPLETIONS_ENDPOINTS_2_NAME", "a b"))).containsExactlyInAnyOrder(
            "PARLEY_COMPLETIONS_BASE_URL and completions.endpoints are both set; keep one",
            "PARLEY_COMPLETIONS_ENDPOINTS_0_EXTRA_BODY holds a value that is not allowed (not shown); allowed is"
                + " a JSON object, such as {\"top_k\": 40}",
            "PARLEY_COMPLETIONS_ENDPOINTS_0_HEADERS_0 holds a value that is not allowed (not shown); allowed is"
                + " a header line, such as X-Title: Parley",
            "completions.endpoints.1: the header \"Host\" cannot be sent",
            "PARLEY_COMPLETIONS_ENDPOINTS_2_NAME is \"a b\"; allowed is 1 to 40 letters, digits, dots, underscores,"
                + " hyphens",
            "completions.endpoints.2.base-url is missing: every endpoint needs its address",
            "two of completions.endpoints are named a.example.com; give each a name of its own");
  }

  private AppSettings read(Map<String, String> environment) {
    return SettingsReader.read(sources(environment));
  }

  private List<String> faults(Map<String, String> environment) {
    return Objects.requireNonNull(catchThrowableOfType(
        SettingsException.class, () -> SettingsReader.read(sources(environment)))).faults();
  }

  private SettingsSources sources(Map<String, String> environment) {
    return new SettingsSources(environment, Optional.empty(), folder, folder);
  }
}
