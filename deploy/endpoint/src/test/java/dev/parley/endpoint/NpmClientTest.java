package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The official npm client of the API, `src/test/npm/cases.mjs`, against the endpoint. Where there is no
/// Node.js it is skipped with one line that says so, unless `-Dparley.test.node=required`: then it fails.
class NpmClientTest {
  private static final Path SOURCE = Path.of("src", "test", "npm");
  private static final Path FOLDER = Path.of("target", "npm");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "cases.mjs");
  private static final String NONE = "there is no node and npm on the PATH:"
      + " the official client was not tried (apt-get install nodejs npm)";

  @Test
  @Timeout(300)
  void everyCaseOfTheOfficialClientHolds() throws IOException, InterruptedException {
    if (!Program.isThere("node") || !Program.isThere("npm")) {
      assertThat(System.getProperty("parley.test.node", "")).as(NONE).isNotEqualTo("required");
      System.out.println("NpmClientTest is skipped: " + NONE);
      Assumptions.abort(NONE);
    }
    install();
    EndpointOptions options = EndpointOptions.local().withTokensPerSecond(0).withKey("sk-right");
    try (OpenEndpoint endpoint = OpenEndpoint.of(options)) {
      Program.Outcome outcome = new Program(FOLDER, Map.of("OPENAI_BASE_URL",
          endpoint.endpoint().baseUrl().toString(), "OPENAI_API_KEY", "sk-right"))
          .run(List.of("node", "cases.mjs"));
      System.out.println(outcome.output());
      assertThat(outcome.status()).as(outcome.output()).isZero();
      await().until(() -> endpoint.endpoint().sending() == 0); // also those it aborted
    }
  }

  @Test
  void theLockNamesNoRegistryButTheOfficialOne() throws IOException {
    assertThat(Files.readString(SOURCE.resolve("package-lock.json")).lines()
        .filter(line -> line.contains("\"resolved\""))
        .filter(line -> !line.contains("https://registry.npmjs.org/"))).isEmpty();
  }

  /// Installs what the lock names, once for each lock.
  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    String lock = Files.readString(SOURCE.resolve("package-lock.json"));
    Path installed = FOLDER.resolve("installed.json");
    for (String file : FILES) {
      Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
      Program.Outcome outcome = new Program(FOLDER, Map.of())
          .run(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline"));
      assertThat(outcome.status()).as(outcome.output()).isZero();
      Files.writeString(installed, lock);
    }
  }
}
