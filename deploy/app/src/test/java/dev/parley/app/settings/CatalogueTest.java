package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final Key<String> NAME = Key.of("endpoints[].name", Kinds.line(), "");
  private static final Key<String> HOSTS = Key.of("hosts[]", Kinds.line(), "");
  private static final Catalogue LISTS = new Catalogue(List.of(NAME, HOSTS));

  private final Path folder;

  CatalogueTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void namesAreUnique() {
    assertThat(Keys.ALL).extracting(Key::name).doesNotHaveDuplicates();
    assertThat(Keys.ALL).extracting(Key::variable).doesNotHaveDuplicates();
    assertThat(Keys.ALL.stream().flatMap(key -> key.variables().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyDefaultIsAllowed() {
    assertThat(Keys.ALL).allMatch(
        key -> key.fallback().stream().allMatch(text -> key.kind().read(text).isPresent()));
  }

  @Test
  void namesAndDefaultsStandStill() {
    assertThat(SettingsTable.lines().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "completions.base-url the embedded demo endpoint",
            "completions.api-key none",
            "completions.model the endpoint's first, else gpt-4",
            "completions.demo-tokens-per-second 40",
            "completions.timeouts.connect 5 s",
            "completions.timeouts.headers 60 s",
            "completions.timeouts.first-content 2 min",
            "completions.timeouts.silence 60 s",
            "completions.timeouts.whole 15 min",
            "completions.most-in-flight 64",
            "completions.endpoints[].name its host",
            "completions.endpoints[].base-url none",
            "completions.endpoints[].api-key none",
            "completions.endpoints[].models[] any",
            "completions.endpoints[].headers[] none",
            "completions.endpoints[].extra-body none",
            "completions.endpoints[].returns-reasoning false",
            "completions.endpoints[].context-window learned from its refusals",
            "completions.endpoints[].most-in-flight completions.most-in-flight",
            "completions.endpoints[].timeouts.headers completions.timeouts.headers",
            "completions.endpoints[].timeouts.first-content completions.timeouts.first-content",
            "completions.endpoints[].timeouts.silence completions.timeouts.silence",
            "redis.url an embedded Redis, data in data-dir",
            "redis.prefix parley:",
            "data-dir ~/.local/share/parley (XDG)",
            "http.port 8080",
            "http.host 127.0.0.1",
            "http.public-url none",
            "playground.enabled true where no platform has credentials",
            "playground.password none",
            "playground.manners own",
            "playground.message-size 2000",
            "playground.edit-gap 200 ms",
            "reply.first-characters 24",
            "reply.first-wait 500 ms",
            "reply.footer true",
            "reply.reasoning hidden",
            "reply.most-parts 8",
            "conversation.system-prompt a short one for a team's chat",
            "conversation.message-characters 40000",
            "conversation.context-tokens 16000",
            "conversation.attachment-tokens 1000",
            "conversation.summary false",
            "conversation.temperature the endpoint's own",
            "conversation.top-p the endpoint's own",
            "conversation.presence-penalty the endpoint's own",
            "conversation.frequency-penalty the endpoint's own",
            "conversation.logit-bias the endpoint's own",
            "conversation.seed the endpoint's own",
            "conversation.max-tokens the endpoint's own",
            "conversation.max-completion-tokens the endpoint's own",
            "conversation.stop the endpoint's own",
            "conversation.response-format the endpoint's own",
            "conversation.reasoning-effort the endpoint's own",
            "conversation.answers 1",
            "conversation.burst-window 0 ms",
            "conversation.while-answering queue",
            "log.format text",
            "usage.currency USD",
            "usage.time-zone UTC",
            "usage.prices[].model none",
            "usage.prices[].prompt none",
            "usage.prices[].cached as prompt",
            "usage.prices[].completion none",
            "usage.budgets[] none");
  }

  @Test
  void listsAreReadFromFileAndEnvironmentAndTheEnvironmentWins() throws IOException {
    Files.writeString(folder.resolve("parley.yaml"),
        "endpoints: [{name: a}, {name: b}]\nhosts: [x]\n");
    SettingValues values = values(Map.of(
        "PARLEY_ENDPOINTS_1_NAME", "B", "PARLEY_ENDPOINTS_2_NAME", "c", "PARLEY_HOSTS_1", "y"));
    assertThat(values.size("endpoints")).isEqualTo(3);
    assertThat(values.value(NAME.at(0))).isEqualTo("a");
    assertThat(values.value(NAME.at(1))).isEqualTo("B");
    assertThat(values.value(NAME.at(2))).isEqualTo("c");
    assertThat(values.size("hosts")).isEqualTo(2);
    assertThat(values.value(HOSTS.at(1))).isEqualTo("y");
    values.faults().raise();
  }

  @Test
  void aGapInAListIsAFault() {
    SettingValues values = values(Map.of("PARLEY_HOSTS_0", "x", "PARLEY_HOSTS_2", "y"));
    values.size("hosts");
    assertThat(SettingsTableTest.faults(values.faults())).containsExactly(
        "hosts has entry 2, but only 2; the numbers begin at 0 and leave no gap");
  }

  @Test
  void aGroupIsNamedWithItsMembers() throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), "redis: redis://x\n");
    var faults = new Faults();
    SettingsReader.values(sources(Map.of()), Catalogue.PARLEY, faults);
    assertThat(SettingsTableTest.faults(faults)).containsExactly(
        "redis (parley.yaml, line 1) is not a setting; it is a group, of redis.url, redis.prefix");
  }

  private SettingValues values(Map<String, String> environment) {
    return SettingsReader.values(sources(environment), LISTS, new Faults());
  }

  private SettingsSources sources(Map<String, String> environment) {
    return new SettingsSources(environment, Optional.empty(), folder, folder);
  }
}
