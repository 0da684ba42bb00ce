package dev.parley.core.command;

import dev.parley.core.language.Sentence;
import dev.parley.core.settings.FormatKind;
import dev.parley.core.settings.Reading;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.TokenBias;
import dev.parley.core.settings.ValueKind;
import java.util.Map;

/// What is said of settings: what one means, what it may be, and why something is no value of it. Pure.
final class SettingSentences {
  private SettingSentences() {}

  /// What the setting is for, in a few words.
  static Sentence meaning(Setting<?> setting) {
    return new Sentence("setting." + setting.name().replace('_', '-'), Map.of());
  }

  /// Why what somebody wrote is no value: the text, what is allowed, and an example.
  static Sentence refusal(Setting<?> setting, Reading.Refused<?> refused) {
    return refusal(setting, refused, example(setting));
  }

  /// The same where another command than `config set` does it.
  static Sentence refusal(Setting<?> setting, Reading.Refused<?> refused, String example) {
    return Sentence.of("config.refused")
        .with("setting", setting.name())
        .with("text", Quoted.code(refused.text()))
        .with("fault", Sentence.family("config.fault", refused.fault()))
        .with("allowed", allowed(refused.kind()))
        .with("example", Quoted.code(example));
  }

  /// How to set it.
  static String example(Setting<?> setting) {
    return "/parley config set %s %s".formatted(setting.name(), setting.kind().example());
  }

  /// What a value may be.
  static Sentence allowed(ValueKind<?> kind) {
    return switch (kind) {
      case ValueKind.Whole whole -> Sentence.of("kind.whole")
          .with("least", whole.least()).with("most", whole.most());
      case ValueKind.Decimal decimal -> Sentence.of("kind.decimal")
          .with("least", decimal.least()).with("most", decimal.most());
      case ValueKind.Flag flag -> words(flag);
      case ValueKind.Choice<?> choice -> words(choice);
      case ValueKind.LongText text -> Sentence.of("kind.text").with("most", text.most());
      case ValueKind.ModelName _ -> Sentence.of("kind.model");
      case ValueKind.PersonaName persona -> Sentence.of("kind.persona")
          .with("most", persona.most());
      case ValueKind.Entries entries -> Sentence.of("kind.entries")
          .with("most", entries.most()).with("longest", entries.longest());
      case ValueKind.Span span -> Sentence.of("kind.span")
          .with("least", span.write(span.least())).with("most", span.write(span.most()));
      case FormatKind _ -> Sentence.of("kind.format");
      case TokenBias bias -> Sentence.of("kind.bias")
          .with("least", bias.least()).with("most", bias.most());
    };
  }

  private static Sentence words(ValueKind<?> kind) {
    return Sentence.of("kind.words")
        .withAny("words", kind.choices().stream().map(Quoted::code).toList());
  }
}
