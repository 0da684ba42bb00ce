package dev.parley.core.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A language's file, read line by line, so that a key that stands twice is seen.
record BundleFile(Language language, Map<String, String> patterns, List<String> faults) {

  static BundleFile of(Language language) throws IOException {
    Path file = Path.of("src/main/resources/language", language.tag() + ".properties");
    Map<String, String> patterns = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("=", 2);
      if (parts.length < 2 || !parts[0].matches("[a-z0-9]+([.-][a-z0-9]+)*") || parts[1].isBlank()
          || parts[1].contains("\\") || !parts[1].equals(parts[1].strip())) {
        faults.add("is no key=pattern on one line: " + line);
      } else if (patterns.put(parts[0], parts[1]) != null) {
        faults.add("stands twice: " + parts[0]);
      }
    }
    return new BundleFile(language, patterns, faults);
  }

  /// The names of a pattern's arguments, those inside its plural forms too.
  Set<String> arguments(String key) {
    MessagePattern pattern = new MessagePattern(patterns.getOrDefault(key, ""));
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }
}
