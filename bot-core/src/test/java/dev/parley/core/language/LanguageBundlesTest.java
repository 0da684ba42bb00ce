package dev.parley.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import dev.parley.core.access.CommandGroup;
import dev.parley.core.access.Decision;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.settings.Category;
import dev.parley.core.settings.Reading;
import dev.parley.core.settings.Scope;
import dev.parley.core.usage.BudgetReading;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No key is missing or left over, and what a translation says is about the same things.
class LanguageBundlesTest {

  /// The keys that are made of an enum's constants, by their prefix: a family that is said is declared here.
  private static final Map<String, Class<? extends Enum<?>>> FAMILIES = Map.of(
      "button", ReplyButton.Action.class,
      "access.group", CommandGroup.class,
      "access.needs", CommandGroup.class,
      "access.refused", Decision.Reason.class,
      "budget.refused", BudgetReading.Reason.class,
      "category", Category.class,
      "config.fault", Reading.Fault.class,
      "origin", Scope.class,
      "scope", Scope.class);

  /// Groups whose keys are made of the names of commands, options and settings: CommandCatalogTest has their test.
  private static final Set<String> CATALOGUED = Set.of("command", "option", "setting");

  /// Chinese beside a letter, a digit, a number or code, without a space; or beside a text with one, whose space is put
  /// where it is needed when the sentence is said.
  private static final Pattern BADLY_SPACED = Pattern.compile(
      "\\p{IsHan}([A-Za-z0-9`*]|\\{[a-zA-Z]+,)|[A-Za-z0-9`*#]\\p{IsHan}|, [^{}]*\\}\\p{IsHan}"
          + "|\\p{IsHan} \\{[a-zA-Z]+\\}|\\{[a-zA-Z]+\\} \\p{IsHan}");

  /// Half a width where Chinese has a full one.
  private static final Pattern HALF_WIDTH =
      Pattern.compile("\\p{IsHan}[,.:;!?()]|[,.:;!?()]\\p{IsHan}");

  private static final Map<Language, BundleFile> FILES = new EnumMap<>(Language.class);
  private static SourceKeys sources = new SourceKeys(Set.of(), Set.of(), Set.of());

  @BeforeAll
  static void read() throws IOException {
    for (Language language : Language.values()) {
      FILES.put(language, BundleFile.of(language));
    }
    sources = SourceKeys.read();
  }

  @ParameterizedTest
  @EnumSource
  void holdsOneKeyAndPatternALine(Language language) {
    assertThat(file(language).faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasEveryKeyOfTheOthersInTheSameOrder(Language language) {
    assertThat(file(language).patterns().keySet())
        .containsExactlyElementsOf(file(Language.ENGLISH).patterns().keySet());
  }

  @ParameterizedTest
  @EnumSource
  void hasPatternsThatParse(Language language) {
    file(language).patterns()
        .forEach((key,
            pattern) -> assertThatCode(
                () -> new MessageFormat(pattern, Locale.forLanguageTag(language.tag())))
                .as(key).doesNotThrowAnyException());
  }

  @ParameterizedTest
  @EnumSource
  void namesTheSameArguments(Language language) {
    for (String key : file(language).patterns().keySet()) {
      assertThat(file(language).arguments(key)).as(key)
          .isEqualTo(file(Language.ENGLISH).arguments(key))
          .allMatch(name -> name.matches("[a-z][A-Za-z]*"));
    }
  }

  @Test
  void hasEveryKeyThatIsSaid() {
    assertThat(file(Language.ENGLISH).patterns().keySet())
        .containsAll(sources.said())
        .containsAll(familyKeys());
  }

  @Test
  void hasNoKeyThatNobodySays() {
    Set<String> keys = new TreeSet<>(file(Language.ENGLISH).patterns().keySet());
    keys.removeAll(sources.literals());
    keys.removeAll(familyKeys());
    keys.removeIf(key -> CATALOGUED.contains(key.split("\\.", 2)[0]));
    assertThat(keys).isEmpty();
  }

  @Test
  void knowsEveryFamily() {
    assertThat(FAMILIES.keySet()).containsExactlyInAnyOrderElementsOf(sources.families());
  }

  @Test
  void countsInEnglishWithOneAndOther() {
    assertThat(file(Language.ENGLISH).patterns().values())
        .filteredOn(pattern -> pattern.contains(", plural,"))
        .allMatch(pattern -> pattern.contains("one {") && pattern.contains("other {"));
  }

  @Test
  void writesChineseAsItIsPrinted() {
    file(Language.TRADITIONAL_CHINESE).patterns()
        .forEach((key, pattern) -> assertThat(pattern).as(key)
            .doesNotContainPattern(BADLY_SPACED).doesNotContainPattern(HALF_WIDTH));
  }

  private static List<String> familyKeys() {
    return FAMILIES.entrySet().stream()
        .flatMap(family -> Stream.of(family.getValue().getEnumConstants())
            .map(constant -> Sentence.key(family.getKey(), constant)))
        .toList();
  }

  private static BundleFile file(Language language) {
    return FILES.getOrDefault(language, new BundleFile(language, Map.of(), List.of()));
  }
}
