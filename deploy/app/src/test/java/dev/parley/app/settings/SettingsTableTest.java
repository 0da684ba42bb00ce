package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
  private static final Path PAGE = Path.of("SETTINGS.md");

  @Test
  void thePageSaysWhatTheCodeReads() throws IOException {
    if (Boolean.getBoolean("parley.write")) {
      Files.writeString(PAGE, SettingsTable.markdown());
    }
    assertThat(PAGE).as("deploy/app/SETTINGS.md; write it anew with -Dparley.write=true")
        .content().isEqualTo(SettingsTable.markdown());
  }

  @Test
  void noCellBreaksTheTable() {
    assertThat(SettingsTable.markdown().lines().filter(line -> line.startsWith("|")))
        .allMatch(line -> line.chars().filter(letter -> letter == '|').count() == 6);
  }

  static List<String> faults(Faults faults) {
    return Objects.requireNonNull(
        catchThrowableOfType(SettingsException.class, faults::raise)).faults();
  }
}
