package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.core.bot.ContextSettings;
import dev.parley.core.openai.Timeouts;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Secret;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.playground.Manners;
import dev.parley.playground.PlaygroundSettings;
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

class SettingsReaderTest {
  private final Path folder;

  SettingsReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nothingSetGivesTheDefaults() {
    AppSettings settings = read(Map.of());
    assertThat(settings.completions().isEmbedded()).isTrue();
    assertThat(settings.completions().timeouts()).isEqualTo(new Timeouts(
        Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(2),
        Duration.ofSeconds(60), Duration.ofMinutes(15)));
    assertThat(settings.redis()).isEqualTo(new RedisChoice(Secret.NONE, "parley:"));
    assertThat(settings.dataDir()).isEqualTo(folder.resolve("home/.local/share/parley"));
    assertThat(settings.http()).isEqualTo(new HttpSettings(8080, "127.0.0.1", Optional.empty()));
    assertThat(settings.playground()).isEqualTo(
        new PlaygroundChoice(
            true, new PlaygroundSettings(
                Secret.NONE, new Manners.Own(2000, Duration.ofMillis(200)), 40_000)));
    assertThat(settings.reply()).isEqualTo(ReplySettings.DEFAULTS);
    assertThat(settings.conversation()).isEqualTo(
        new ConversationSettings(Choices.NONE, 40_000, new ContextSettings(16_000)));
    assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void theFileIsRead() throws IOException {
    file("""
        completions:
          base-url: https://api.aiid.edu.kg
          api-key: sk-file
          timeouts: {silence: 90 s}
        data-dir: ~/data
        http.port: 9090
        conversation:
          system-prompt: |
            Be brief.
            Be kind.
          temperature: 0.5
        redis:   # nothing yet
        """);
    AppSettings settings = read(Map.of());
    assertThat(endpoint(settings).baseUrl()).isEqualTo(URI.create("https://api.aiid.edu.kg"));
    assertThat(endpoint(settings).apiKey().reveal()).isEqualTo("sk-file");
    assertThat(settings.completions().timeouts().silence()).isEqualTo(Duration.ofSeconds(90));
    assertThat(settings.dataDir()).isEqualTo(folder.resolve("home/data"));
    assertThat(settings.http().port()).isEqualTo(9090);
    assertThat(settings.conversation().defaults().systemPrompt()).isEqualTo(
        "Be brief.\nBe kind.\n");
    assertThat(settings.conversation().defaults().find(SettingCatalog.TEMPERATURE)).contains(0.5);
  }

  @Test
  void ownVariablesWinOverTheEcosystemsAndBothOverTheFile() throws IOException {
    file("""
        completions: {base-url: https://file, model: file}
        redis.url: redis://file
        http.port: 1
        """);
    AppSettings settings = read(Map.of(
        "OPENAI_BASE_URL", "https://ecosystem", "OPENAI_MODEL", "ecosystem",
        "PARLEY_COMPLETIONS_MODEL", "own", "PARLEY_HTTP_PORT", "2"));
    assertThat(endpoint(settings).baseUrl()).isEqualTo(URI.create("https://ecosystem"));
    assertThat(settings.completions().model()).contains("own");
    assertThat(settings.redis().url().reveal()).isEqualTo("redis://file");
    assertThat(settings.http().port()).isEqualTo(2);
  }

  @Test
  void aPlatformsMannersLeaveNoRoomForOwnOnes() {
    assertThat(read(Map.of("PARLEY_PLAYGROUND_MANNERS", "slack-stream")).playground().settings()
        .manners()).isEqualTo(new Manners.SlackStream());
    assertThat(faults(Map.of(
        "PARLEY_PLAYGROUND_MANNERS", "discord", "PARLEY_PLAYGROUND_EDIT_GAP", "1 s")))
        .containsExactly("PARLEY_PLAYGROUND_EDIT_GAP holds for the playground's own manners alone,"
            + " and playground.manners chooses a platform's; leave one of them out");
  }

  @Test
  void allFaultsAreToldAtOnceInTheFormThatWasUsed() throws IOException {
    file("""
        http:
          port: 99999
          prot: 80
        log.format: xml
        """);
    assertThat(faults(Map.of(
        "PARLEY_REPLY_FIRST_WAIT", "soon", "OPENAI_BASE_URL", "ftp://x",
        "PARLEY_HTTP_HOSTS", "x"))).containsExactlyInAnyOrder(
            "http.port (parley.yaml, line 2) is \"99999\"; allowed is a whole number from 0 to 65,535",
            "http.prot (parley.yaml, line 3) is not a setting; did you mean http.port?",
            "log.format (parley.yaml, line 4) is \"xml\"; allowed is text or json",
            "PARLEY_REPLY_FIRST_WAIT is \"soon\"; allowed is a time from 0 ms to 10 s, such as 500 ms, 2 s or 5 min",
            "OPENAI_BASE_URL is \"ftp://x\"; allowed is an http:// or https:// address with a host,"
                + " without user, query or fragment",
            "PARLEY_HTTP_HOSTS is not a setting; did you mean PARLEY_HTTP_HOST?");
  }

  @Test
  void noFaultShowsASecret() {
    List<String> faults = faults(Map.of(
        "PARLEY_COMPLETIONS_API_KEY", "geheim mit Leerzeichen",
        "REDIS_URL", "http://:geheim@host", "OPENAI_BASE_URL", "https://ada:geheim@host",
        "PARLEY_PLAYGROUND_PASSWORD_FILE", "/geheim/nowhere"));
    assertThat(faults).hasSize(4).noneMatch(fault -> fault.contains("geheim"));
    assertThat(faults).anyMatch(fault -> fault.startsWith(
        "PARLEY_COMPLETIONS_API_KEY holds a value that is not allowed (not shown); allowed is"));
  }

  @Test
  void noFaultShowsAKeyInAnAddress() {
    assertThat(faults(Map.of("OPENAI_BASE_URL", "https://host/v1?key=geheim")))
        .singleElement().asString().contains("https://host/v1?****").doesNotContain("geheim");
  }

  @Test
  void aSecretIsReadFromItsFileWithoutTheLastNewline() throws IOException {
    Path secret = Files.writeString(folder.resolve("key"), "sk-1\n");
    file("completions.base-url: https://host\nplayground.password-file: key\n");
    AppSettings settings = read(Map.of("OPENAI_API_KEY_FILE", secret.toString()));
    assertThat(endpoint(settings).apiKey().reveal()).isEqualTo("sk-1");
    assertThat(settings.playground().settings().password().reveal()).isEqualTo("sk-1");
    assertThat(settings.toString()).doesNotContain("sk-1");
  }

  @Test
  void onlyASecretMayComeFromAFile() {
    assertThat(faults(Map.of("PARLEY_HTTP_PORT_FILE", "x"))).containsExactly(
        "PARLEY_HTTP_PORT_FILE is not a setting; only a secret may come from a file:"
            + " did you mean PARLEY_HTTP_PORT?");
  }

  @Test
  void aSecretAndItsFileAreNotBothSet() throws IOException {
    Path secret = Files.writeString(folder.resolve("url"), "redis://h");
    assertThat(faults(Map.of("REDIS_URL", "redis://h", "REDIS_URL_FILE", secret.toString())))
        .containsExactly("REDIS_URL and REDIS_URL_FILE are both set; keep one");
  }

  @Test
  void anOpenPlaygroundStaysOnThisMachine() {
    assertThat(faults(Map.of("PARLEY_HTTP_HOST", "0.0.0.0"))).singleElement().asString()
        .startsWith(
            "PARLEY_HTTP_HOST is 0.0.0.0, which other machines reach: set playground.password");
    assertThat(read(Map.of("PARLEY_HTTP_HOST", "::1")).http().host()).isEqualTo("::1");
    assertThat(read(Map.of("PARLEY_HTTP_HOST", "0.0.0.0", "PARLEY_PLAYGROUND_ENABLED", "false"))
        .playground().isEnabled()).isFalse();
    assertThat(read(Map.of("PARLEY_HTTP_HOST", "0.0.0.0", "PARLEY_PLAYGROUND_PASSWORD", "x"))
        .playground().settings().password().isSet()).isTrue();
  }

  @Test
  void aPlaygroundThatIsReachedThroughAPublicAddressNeedsAPassword() {
    assertThat(faults(Map.of("PARLEY_HTTP_PUBLIC_URL", "https://parley.example.com")))
        .containsExactly(
            "PARLEY_HTTP_PUBLIC_URL is https://parley.example.com, which other machines reach: "
                + "set playground.password (PARLEY_PLAYGROUND_PASSWORD), or playground.enabled to false");
    assertThat(read(Map.of("PARLEY_HTTP_PUBLIC_URL", "http://localhost:9000")).http().publicUrl())
        .isPresent();
  }

  @Test
  void aWholeAnswerTakesLongerThanItsBeginning() {
    assertThat(faults(Map.of("PARLEY_COMPLETIONS_TIMEOUTS_WHOLE", "1 min"))).containsExactly(
        "completions.timeouts.whole (1 min) is shorter than completions.timeouts.first-content (2 min);"
            + " a whole answer takes longer than its beginning");
  }

  @Test
  void aKeyForNoEndpointIsAFaultWhereItWasMeantForParleyAndAWarningElse() {
    assertThat(faults(Map.of("PARLEY_COMPLETIONS_API_KEY", "sk-1"))).containsExactly(
        "PARLEY_COMPLETIONS_API_KEY is set without completions.base-url; say which endpoint it is for");
    AppSettings settings = read(Map.of("OPENAI_API_KEY", "sk-1", "OPENAI_MODEL", "gpt-9"));
    assertThat(settings.completions().isEmbedded()).isTrue();
    assertThat(settings.completions().model()).isEmpty();
    assertThat(settings.warnings()).singleElement().asString()
        .contains("OPENAI_API_KEY is not used");
  }

  @Test
  void plainHttpBeyondThisMachineIsAWarning() {
    assertThat(read(Map.of("OPENAI_BASE_URL", "http://127.0.0.1:8081/v1")).warnings()).isEmpty();
    assertThat(read(Map.of("OPENAI_BASE_URL", "http://models.lan")).warnings()).singleElement()
        .asString().contains("models.lan without encryption");
  }

  @Test
  void variablesOfTheLauncherOfKubernetesAndEmptyOnesAreNoSettings() {
    assertThat(read(Map.of(
        "PARLEY_JAVA", "/jdk", "PARLEY_SERVICE_HOST", "10.0.0.1", "PARLEY_SERVICE_PORT_HTTP", "80",
        "PARLEY_PORT", "tcp://10.0.0.1:80", "PARLEY_PORT_80_TCP_ADDR", "10.0.0.1",
        "PARLEY_HTTP_PORT", "tcp://10.0.0.2:80", "PARLEY_REDIS_SERVICE_PORT", "6379",
        "OPENAI_BASE_URL", "", "PARLEY_REDIS_PREFIX", ""))).isEqualTo(read(Map.of()));
  }

  @Test
  void theDataFolderFollowsXdg() {
    assertThat(read(Map.of("XDG_DATA_HOME", "/shared")).dataDir()).isEqualTo(
        Path.of("/shared/parley"));
    assertThat(read(Map.of("PARLEY_DATA_DIR", "here/../there")).dataDir()).isEqualTo(
        folder.resolve("there"));
  }

  @Test
  void aNamedFileMustExist() {
    var sources = sources(Map.of()).withConfig(folder.resolve("none.yaml"));
    assertThat(catchFaults(sources)).singleElement().asString().endsWith(
        "none.yaml cannot be read: there is no such file");
    assertThat(catchFaults(sources(Map.of()).withConfig(folder))).singleElement().asString()
        .contains("cannot be read");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Files.write(folder.resolve("parley.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
    assertThat(faults(Map.of())).singleElement().asString().endsWith("is not UTF-8 text");
  }

  private static NamedEndpoint endpoint(AppSettings settings) {
    return settings.completions().endpoints().getFirst();
  }

  private AppSettings read(Map<String, String> environment) {
    return SettingsReader.read(sources(environment));
  }

  private List<String> faults(Map<String, String> environment) {
    return catchFaults(sources(environment));
  }

  private static List<String> catchFaults(SettingsSources sources) {
    return Objects.requireNonNull(catchThrowableOfType(
        SettingsException.class, () -> SettingsReader.read(sources))).faults();
  }

  private SettingsSources sources(Map<String, String> environment) {
    return new SettingsSources(environment, Optional.empty(), folder, folder.resolve("home"));
  }

  private void file(String text) throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), text);
  }
}
