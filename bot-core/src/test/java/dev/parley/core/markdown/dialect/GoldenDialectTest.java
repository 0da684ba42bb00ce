package dev.parley.core.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.markdown.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each dialect makes of the texts in `dialects/`, in files that a person can read. Invisible characters are
/// written `⟨200B⟩`. With `-Dparley.golden=write` the files are written anew; read the difference before it is committed.
class GoldenDialectTest {
  private static final Path FOLDER = Path.of("src/test/resources/dialects");
  private static final Map<String, Dialect> DIALECTS = Map.of(
      "discord", new DiscordDialect(Mentions.NOBODY),
      "slack", new SlackDialect(Mentions.NOBODY, SlackMeasure.CHARACTERS),
      "mrkdwn", new MrkdwnDialect(Mentions.NOBODY));

  static Stream<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return texts.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void writesEachTextAsItsFileSays(Path text) throws IOException {
    String markdown = Files.readString(text);
    for (var dialect : DIALECTS.entrySet()) {
      String name = text.getFileName().toString().replace(".md", "." + dialect.getKey() + ".txt");
      String rendered = visible(dialect.getValue().render(markdown));
      Path file = FOLDER.resolve(name);
      if ("write".equals(System.getProperty("parley.golden"))) {
        Files.writeString(file, rendered);
      }
      assertThat(rendered).as(name).isEqualTo(Files.readString(file));
    }
  }

  private static String visible(String rendered) {
    return rendered.replace("\u200B", "⟨200B⟩").replace("\u2060", "⟨2060⟩").stripTrailing() + "\n";
  }
}
