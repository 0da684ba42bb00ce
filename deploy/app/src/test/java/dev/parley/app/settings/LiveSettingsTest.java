package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.core.settings.SettingCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSettingsTest {
  private static final Key<String> NAME = Key.of("endpoints[].name", Kinds.line(), "");
  private static final Key<String> TONE = Key.of("tones[]", Kinds.line(), "").live();
  private static final Catalogue LISTS = new Catalogue(List.of(NAME, TONE));

  private final Path folder;

  LiveSettingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatHoldsForATurnMayChangeAndNothingElse() {
    assertThat(Keys.ALL.stream().filter(Key::isLive).map(Key::name)).containsExactlyElementsOf(
        Keys.ALL.stream().map(Key::name)
            .filter(name -> name.startsWith("reply.") || name.startsWith("conversation."))
            .toList());
  }

  @Test
  void takesOverWhatMayChangeAndNamesTheRest() throws IOException {
    LiveSettings settings = read("http.port: 1\nreply.first-characters: 5\n");
    file("http.port: 2\ndata-dir: x\nreply.first-characters: 6\nconversation.max-tokens: 9\n");
    assertThat(settings.reload()).isEqualTo(new SettingsChange(
        List.of("reply.first-characters", "conversation.max-tokens"),
        List.of("data-dir", "http.port")));
    assertThat(settings.get().reply().first().characters()).isEqualTo(6);
    assertThat(settings.get().conversation().defaults().find(SettingCatalog.MAX_TOKENS))
        .contains(9L);
    assertThat(settings.get().http().port()).isEqualTo(1);
  }

  @Test
  void whatCannotChangeIsNamedUntilItIsPutBack() throws IOException {
    LiveSettings settings = read("log.format: text\n");
    file("log.format: json\n");
    assertThat(settings.reload().fixed()).containsExactly("log.format");
    assertThat(settings.reload().fixed()).containsExactly("log.format");
    file("");
    assertThat(settings.reload()).isEqualTo(new SettingsChange(List.of(), List.of()));
  }

  @Test
  void whatIsTakenOutOfTheFileFallsBackToItsDefault() throws IOException {
    LiveSettings settings = read("reply.first-wait: 2 s\n");
    Files.delete(folder.resolve("parley.yaml"));
    assertThat(settings.reload().live()).containsExactly("reply.first-wait");
    assertThat(settings.get()).isEqualTo(SettingsReader.read(sources()));
  }

  @Test
  void faultsAreAllToldAndNothingChanges() throws IOException {
    LiveSettings settings = read("reply.first-characters: 5\n");
    AppSettings before = settings.get();
    file("reply.first-characters: 6\nreply.first-wait: soon\nhttp.port: x\n");
    assertThatExceptionOfType(SettingsException.class).isThrownBy(settings::reload)
        .satisfies(e -> assertThat(e.faults()).hasSize(2));
    assertThat(settings.get()).isSameAs(before);
  }

  @Test
  void theSameInAnotherFormIsNoChange() throws IOException {
    LiveSettings settings = read("reply.first-wait: 1 s\nhttp.port: 8080\n");
    file("reply: {first-wait: 1000 ms}\n");
    assertThat(settings.reload()).isEqualTo(new SettingsChange(List.of(), List.of()));
  }

  @Test
  void aSecretThatChangedIsNamedAndNotShown() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "one");
    LiveSettings settings = read("playground.password-file: secret\n");
    Files.writeString(secret, "two");
    assertThat(settings.reload()).hasToString(
        "SettingsChange[live=[], fixed=[playground.password]]");
    assertThat(settings.get().playground().settings().password().reveal()).isEqualTo("one");
  }

  @Test
  void theEntriesOfListsAreComparedOneByOne() throws IOException {
    SettingValues older = lists("endpoints: [{name: a}, {name: b}]\ntones: [kind]\n");
    SettingValues newer = lists("endpoints: [{name: a}, {name: c}]\ntones: [kind, brief]\n");
    assertThat(SettingsChange.between(older, newer, LISTS)).isEqualTo(
        new SettingsChange(List.of("tones.1"), List.of("endpoints.1.name")));
    SettingValues merged = SettingsChange.merged(older, newer, LISTS);
    assertThat(merged.value(NAME.at(1))).isEqualTo("b");
    assertThat(merged.value(TONE.at(1))).isEqualTo("brief");
  }

  private LiveSettings read(String text) throws IOException {
    file(text);
    return LiveSettings.read(sources());
  }

  private SettingValues lists(String text) throws IOException {
    file(text);
    return SettingsReader.values(sources(), LISTS, new Faults());
  }

  private SettingsSources sources() {
    return new SettingsSources(Map.of(), Optional.empty(), folder, folder.resolve("home"));
  }

  private void file(String text) throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), text);
  }
}
