package dev.parley.core.testing.walk;

import dev.parley.core.command.Command;
import dev.parley.core.settings.SettingCatalog;
import java.util.List;

/// Commands whose text comes as a file.
final class Uploads {
  private static final String BRIEF = "Be brief.\nAnswer in two sentences.\n";
  private static final String TOO_LONG = "x".repeat(SettingCatalog.LONGEST_PROMPT + 1);

  private Uploads() {}

  static List<Line> of(Command command) {
    return switch (command.name()) {
      case "prompt set" -> prompts("prompt set");
      case "persona save" -> prompts("persona save tutor");
      case "config set" -> List.of(
          Line.byTheAdmin("config set prompt").with("prompt.md", BRIEF),
          Line.byTheAdmin("config set prompt").with("prompt.md", TOO_LONG),
          Line.byTheAdmin("config set response_format").with("schema.json", """
              {"type":"object","properties":{"answer":{"type":"string"}}}"""),
          Line.byTheAdmin("config set response_format").with("schema.json", "{\"type\":"));
      default -> List.of();
    };
  }

  private static List<Line> prompts(String words) {
    return List.of(Line.byTheAdmin(words).with("prompt.md", BRIEF),
        Line.byTheAdmin(words).with("prompt.md", TOO_LONG));
  }
}
