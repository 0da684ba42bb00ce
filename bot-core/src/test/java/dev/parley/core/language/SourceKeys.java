package dev.parley.core.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the main sources of every module say of keys.
///
/// @param said the keys in `Sentence.of("…")`
/// @param families the prefixes in `Sentence.family("…", …)`
/// @param literals every string that could be a key
record SourceKeys(Set<String> said, Set<String> families, Set<String> literals) {
  private static final Pattern SAID = Pattern.compile("Sentence\\s*\\.of\\(\\s*\"([^\"]*)\"");
  private static final Pattern FAMILY =
      Pattern.compile("Sentence\\s*\\.family\\(\\s*\"([^\"]*)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");

  static SourceKeys read() throws IOException {
    SourceKeys keys = new SourceKeys(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Path root : roots()) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          keys.add(Files.readString(file));
        }
      }
    }
    return keys;
  }

  private void add(String source) {
    String code = source.replaceAll("(?m)^\\s*//.*$", "");
    collect(SAID, code, said);
    collect(FAMILY, code, families);
    collect(LITERAL, code, literals);
  }

  private static void collect(Pattern pattern, String code, Set<String> into) {
    Matcher matcher = pattern.matcher(code);
    while (matcher.find()) {
      into.add(matcher.group(1));
    }
  }

  private static List<Path> roots() throws IOException {
    try (Stream<Path> folders = Files.walk(Path.of(".."), 2)) {
      return folders.map(folder -> folder.resolve("src/main/java")).filter(Files::isDirectory)
          .toList();
    }
  }
}
