package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.core.settings.AnswerFormat;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.ReasoningShown;
import dev.parley.core.settings.Scope;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorChoicesTest {
  private final Path folder;

  OperatorChoicesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatTheFileDoesNotSayIsNotChosen() throws IOException {
    assertThat(read("http.port: 1").conversation().choices()).isEqualTo(Choices.NONE);
  }

  @Test
  void theFileChoosesEveryFieldOfTheRequestAndHowARepliesLooks() throws IOException {
    Settings settings = read("""
        conversation:
          system-prompt: Rhyme.
          temperature: 0.5
          top-p: 0.9
          presence-penalty: -1
          frequency-penalty: 1.5
          logit-bias: {50256: -100}
          seed: 7
          max-completion-tokens: 500
          stop: 'END, "\\n\\n"'
          response-format: {type: object}
          reasoning-effort: low
          answers: 2
          burst-window: 2 s
        reply: {footer: false, reasoning: quote}
        """).conversation().defaults();
    assertThat(settings.systemPrompt()).isEqualTo("Rhyme.");
    assertThat(settings.find(SettingCatalog.TOP_P)).contains(0.9);
    assertThat(settings.find(SettingCatalog.LOGIT_BIAS)).contains(Map.of(50256, -100.0));
    assertThat(settings.find(SettingCatalog.STOP)).contains(List.of("END", "\n\n"));
    assertThat(settings.find(SettingCatalog.RESPONSE_FORMAT)).contains(
        new AnswerFormat.Schema("answer", "{\"type\":\"object\"}", Optional.empty()));
    assertThat(settings.value(SettingCatalog.BURST_WINDOW)).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.value(SettingCatalog.FOOTER)).isFalse();
    assertThat(settings.value(SettingCatalog.REASONING)).isEqualTo(ReasoningShown.QUOTE);
    assertThat(SettingCatalog.ALL)
        .filteredOn(setting -> settings.origin(setting).equals(Optional.of(Scope.OPERATOR)))
        .hasSize(15);
  }

  @Test
  void theLengthHasOneName() throws IOException {
    assertThat(faults("conversation: {max-tokens: 1, max-completion-tokens: 2}")).containsExactly(
        "conversation.max-tokens and conversation.max-completion-tokens are both set; "
            + "leave one of them out");
  }

  @Test
  void aFaultSaysWhatIsAllowedOnce() throws IOException {
    assertThat(faults("""
        conversation: {top-p: 2, stop: 'a,b,c,d,e', logit-bias: x, response-format: xml, seed: 0.5}
        reply.footer: maybe
        """)).containsExactlyInAnyOrder(
        "conversation.top-p (parley.yaml, line 1) is \"2\"; allowed is a number from 0.0 to 1.0",
        "conversation.stop (parley.yaml, line 1) is \"a,b,c,d,e\"; allowed is "
            + "1 to 4 texts between commas, each of at most 200 characters",
        "conversation.logit-bias (parley.yaml, line 1) is \"x\"; allowed is a number from -100.0 to "
            + "100.0 for each of at most 300 tokens, such as 50256: -100, 198: 5",
        "conversation.response-format (parley.yaml, line 1) is \"xml\"; allowed is "
            + "text, json_object or a JSON schema",
        "conversation.seed (parley.yaml, line 1) is \"0.5\"; allowed is a whole number from "
            + "-9,007,199,254,740,991 to 9,007,199,254,740,991",
        "reply.footer (parley.yaml, line 2) is \"maybe\"; allowed is true or false");
  }

  private AppSettings read(String file) throws IOException {
    return SettingsReader.read(sources(file));
  }

  private List<String> faults(String file) throws IOException {
    SettingsSources sources = sources(file);
    return Objects.requireNonNull(catchThrowableOfType(
        SettingsException.class, () -> SettingsReader.read(sources))).faults();
  }

  private SettingsSources sources(String file) throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), file);
    return new SettingsSources(Map.of(), Optional.empty(), folder, folder);
  }
}
