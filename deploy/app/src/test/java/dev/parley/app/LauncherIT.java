package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `deploy/parley` as a person would, on the jar that the build has just made.
class LauncherIT {
  private static final Path LAUNCHER = Path.of("..", "parley").toAbsolutePath().normalize();
  private static final String JDK = System.getProperty("java.home");
  private static final long LONGEST_RUN_SECONDS = 60;

  private final Path folder;

  LauncherIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Run(int status, String out, String err) {}

  @Test
  void saysItsVersion() throws IOException, InterruptedException {
    Run run = run(LAUNCHER, Map.of(), "--version");
    assertThat(run.out()).startsWith("parley 0.").contains("(Java 25").hasLineCount(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void helpsAndRefuses() throws IOException, InterruptedException {
    assertThat(run(LAUNCHER, Map.of(), "--help").out()).contains("Usage: parley", "http.port");
    Run bad = run(LAUNCHER, Map.of(), "--bad");
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err()).contains("--bad", "Try 'parley --help'.");
  }

  @Test
  void passesArgumentsThroughInAnyLocale() throws IOException, InterruptedException {
    Run run = run(LAUNCHER, Map.of("LANG", "C", "LC_ALL", ""), "你 好  $HOME '\"*");
    assertThat(run.err()).contains("'你 好  $HOME '\"*'");
  }

  @Test
  void worksThroughLinksAndInAPathWithSpaces() throws IOException, InterruptedException {
    Path tree = Files.createDirectories(folder.resolve("a tree/deploy/app/target"));
    Files.copy(LAUNCHER, tree.resolve("../../parley").normalize());
    Path built = Files.createSymbolicLink(
        tree.resolve("parley"), Path.of("target", "parley").toAbsolutePath());
    tree.resolve("../../parley").toFile().setExecutable(true);
    Path link = Files.createSymbolicLink(
        folder.resolve("one"), Path.of("a tree", "deploy", "parley"));
    Path second = Files.createSymbolicLink(folder.resolve("two"), link);
    assertThat(run(second, Map.of(), "--version").out()).startsWith("parley 0.");
    Files.delete(built);
  }

  @Test
  void aSignalDrainsAndEndsWithZero() throws IOException, InterruptedException {
    Path out = folder.resolve("banner");
    var builder = new ProcessBuilder(LAUNCHER.toString());
    builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(
        folder.resolve("log").toFile());
    builder.environment().putAll(Map.of("PARLEY_JAVA", JDK, "PARLEY_BUILD", "never",
        "PARLEY_HTTP_PORT", "0", "PARLEY_DATA_DIR", folder.resolve("data").toString()));
    Process process = builder.start();
    try {
      await().atMost(Duration.ofSeconds(LONGEST_RUN_SECONDS)).until(
          () -> Files.readString(out, StandardCharsets.UTF_8).contains("open http://127.0.0.1"));
      process.destroy();
      assertThat(process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJdk() throws IOException, InterruptedException {
    Path elsewhere = copy("/usr/", "/nowhere/", "/opt/", "/nowhere/", "/Library/", "/nowhere/");
    Run run = run(elsewhere, Map.of(
        "PARLEY_JAVA", "", "JAVA_HOME", "", "HOME", folder.toString(), "PATH", tools("java")),
        "--version");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("parley: JDK 25 was not found; install Temurin 25"
        + " (https://adoptium.net), or set JAVA_HOME to a JDK 25.\n");
  }

  @Test
  void aJavaThatWasNamedIsTakenOrRefused() throws IOException, InterruptedException {
    assertThat(run(LAUNCHER, Map.of("PARLEY_JAVA", JDK + "/bin/java"), "--version").status())
        .isZero();
    Run run = run(LAUNCHER, Map.of("PARLEY_JAVA", folder.toString()), "--version");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo(
        "parley: PARLEY_JAVA is " + folder + ", which is no JDK 25.\n");
  }

  @Test
  void saysWhatToInstallWhereItMustBuildAndThereIsNoMaven()
      throws IOException, InterruptedException {
    Path launcher = copy();
    Files.writeString(folder.resolve("copy/pom.xml"), "");
    Run run = run(launcher, Map.of("PARLEY_BUILD", "", "MAVEN_HOME", "", "PATH", tools("mvn")));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("parley: Maven was not found").hasLineCount(1);
    assertThat(folder.resolve("copy/deploy/app/target/build.lock")).doesNotExist();
  }

  @Test
  void namesTheLogOfABuildThatFailed() throws IOException, InterruptedException {
    Path launcher = copy();
    Files.writeString(folder.resolve("copy/pom.xml"), "no pom");
    Run run = built(launcher, "echo broken; exit 1");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("parley: building", "parley: the build failed; its log is ");
    assertThat(folder.resolve("copy/deploy/app/target/build.log")).hasContent("broken");
  }

  @Test
  void saysWhichModuleIsBeingBuilt() throws IOException, InterruptedException {
    Path launcher = copy();
    Files.writeString(folder.resolve("copy/pom.xml"), "a pom");
    String lines = """
        Downloaded from central: https://central/x.jar (2 kB at 1 kB/s)
        [INFO] Building Parley 0.1.0-SNAPSHOT                                       [1/2]
        [INFO] Building Parley: a name as long as the line of the build 0.1.0-SNAPSHOT [2/2]
        [INFO] Building jar: /x/y.jar
        \\ a line like no other %s
        """;
    Run run = built(launcher, "cat <<'END'\n" + lines + "END\n");
    assertThat(run.err().lines().skip(1)).startsWith("parley: building 1/2 Parley",
        "parley: building 2/2 Parley: a name as long as the line of the build")
        .hasSize(3).last().asString().startsWith("parley: the build made no ");
    assertThat(folder.resolve("copy/deploy/app/target/build.log")).hasContent(lines);
  }

  // What the launcher says where Maven does this.
  private Run built(Path launcher, String maven) throws IOException, InterruptedException {
    Path program = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + maven);
    program.toFile().setExecutable(true);
    return run(launcher, Map.of(
        "PARLEY_BUILD", "", "PATH", folder + File.pathSeparator + System.getenv("PATH")));
  }

  // The launcher alone in a tree of its own, some of its words replaced.
  private Path copy(String... replacements) throws IOException {
    String script = Files.readString(LAUNCHER);
    for (int at = 0; at < replacements.length; at += 2) {
      script = script.replace(replacements[at], replacements[at + 1]);
    }
    Path deploy = Files.createDirectories(folder.resolve("copy/deploy"));
    Path copy = Files.writeString(deploy.resolve("parley"), script);
    copy.toFile().setExecutable(true);
    return copy;
  }

  // A folder with the tools that the launcher uses, but not `missing`.
  private String tools(String missing) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sh", "dirname", "readlink", "grep", "find", "head", "mkdir", "cat",
        "rm", "sleep", "touch", "java", "mvn")) {
      Path program = Stream.of("/usr/bin", "/bin").map(bin -> Path.of(bin, tool)).filter(
          Files::exists).findFirst().orElse(Path.of("/nowhere"));
      if (!tool.equals(missing) && Files.exists(program)) {
        Path wrapper = Files.writeString(
            tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
        wrapper.toFile().setExecutable(true);
      }
    }
    return tools.toString();
  }

  private Run run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    var builder = new ProcessBuilder(
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
    builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(Map.of("PARLEY_JAVA", JDK, "PARLEY_BUILD", "never"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
