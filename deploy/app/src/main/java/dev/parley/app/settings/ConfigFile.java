package dev.parley.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The settings' file: where it is, and the known settings in it.
record ConfigFile(Path path, Catalogue catalogue, Faults faults) implements YamlFile.Shapes {
  private static final String DEFAULT_NAME = "parley.yaml";
  private static final int MOST_BYTES = 1024 * 1024;
  private static final String FILE = "-file";

  /// What the file says; nothing where none was named and there is no `parley.yaml`.
  static List<Written> settings(SettingsSources sources, Catalogue catalogue, Faults faults) {
    Path usual = sources.folder().resolve(DEFAULT_NAME);
    return sources.config().or(() -> Optional.of(usual).filter(Files::exists)).map(
        path -> new ConfigFile(path, catalogue, faults).settings()).orElse(List.of());
  }

  private List<Written> settings() {
    var known = new ArrayList<Written>();
    for (Written written : YamlFile.read(name(), content(), this, faults)) {
      catalogue.byName(written.name()).map(found -> written).or(() -> fromFile(written))
          .ifPresentOrElse(known::add, () -> unknown(written));
    }
    return known;
  }

  // A secret may lie in a file of its own: `completions.api-key-file: /run/secrets/key`, seen from this file's folder.
  private Optional<Written> fromFile(Written written) {
    return Optional.of(written.name()).filter(name -> name.endsWith(FILE))
        .map(name -> name.substring(0, name.length() - FILE.length()))
        .flatMap(catalogue::byName).filter(found -> found.key().isSecret())
        .map(found -> new Written(found.name(), written.as(), written.text(), true))
        .map(file -> SecretFile.read(file, path.toAbsolutePath().resolveSibling(""), faults));
  }

  private void unknown(Written written) {
    List<String> members = catalogue.keys().stream().map(Key::name).filter(
        name -> name.startsWith(written.name() + ".")).toList();
    String hint = members.isEmpty()
        ? catalogue.nearest(written.name()).map(near -> "; did you mean " + near + "?").orElse(
            "; deploy/parley --help lists them")
        : "; it is a group, of " + String.join(", ", members);
    faults.unknown(written.name(), written.as() + " is not a setting" + hint);
  }

  @Override
  public Kind.Mapping mapping(String name) {
    return catalogue.byName(name).or(() -> catalogue.byName(name + ".0"))
        .map(found -> found.key().kind().mapping()).orElse(Kind.Mapping.GROUP);
  }

  /// A list of endpoints without one would silently be the demo model.
  @Override
  public boolean wantsEntries(String name) {
    return name.equals(Keys.ENDPOINTS);
  }

  private String content() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length <= MOST_BYTES) {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      }
      faults.add("%s is larger than %d bytes".formatted(path, MOST_BYTES));
    } catch (CharacterCodingException e) {
      faults.add("%s is not UTF-8 text".formatted(path));
    } catch (IOException e) {
      faults.add("%s cannot be read: %s".formatted(
          path,
          Files.exists(path) ? "it is a folder or may not be read" : "there is no such file"));
    }
    return "";
  }

  private String name() {
    return String.valueOf(path.getFileName());
  }
}
