package dev.parley.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Map<String, String> PERSONAS = Map.of("tutor", "Teach.", "cook", "Cook.");

  @Test
  void theNearestChoiceHolds() {
    Settings settings = Settings.resolve(List.of(
        layer(Scope.THREAD, "temperature", "0.3"), layer(Scope.OPERATOR, "temperature", "0.1"),
        layer(Scope.WORKSPACE, "temperature", "0.2", "seed", "7")), Map.of());
    assertThat(settings.find(SettingCatalog.TEMPERATURE)).contains(0.3);
    assertThat(settings.origin(SettingCatalog.TEMPERATURE)).contains(Scope.THREAD);
    assertThat(settings.find(SettingCatalog.SEED)).contains(7L);
    assertThat(settings.origin(SettingCatalog.SEED)).contains(Scope.WORKSPACE);
  }

  @Test
  void whereNobodyChoseTheFallbackHoldsAndComesFromNowhere() {
    Settings settings = Settings.defaults();
    assertThat(settings.value(SettingCatalog.N)).isEqualTo(1);
    assertThat(settings.value(SettingCatalog.FOOTER)).isTrue();
    assertThat(settings.find(SettingCatalog.TEMPERATURE)).isEmpty();
    assertThat(settings.systemPrompt()).isEqualTo(SystemPrompt.DEFAULT);
    assertThat(SettingCatalog.ALL).allMatch(setting -> settings.origin(setting).isEmpty());
    assertThatIllegalStateException().isThrownBy(() -> settings.value(SettingCatalog.SEED))
        .withMessage("seed has no fallback");
  }

  @Test
  void aPersonChoosesForThemselvesWhatIsPersonalAndNothingElse() {
    Settings settings = Settings.resolve(List.of(
        layer(Scope.CHANNEL, "language", "en"),
        layer(Scope.PERSON, "language", "zh-TW", "temperature", "1", "length", "brief")), Map.of());
    assertThat(settings.value(SettingCatalog.LANGUAGE))
        .isEqualTo(LanguageChoice.TRADITIONAL_CHINESE);
    assertThat(settings.value(SettingCatalog.LENGTH)).isEqualTo(AnswerLength.BRIEF);
    assertThat(settings.find(SettingCatalog.TEMPERATURE)).isEmpty();
    assertThat(SettingCatalog.ALL).filteredOn(Setting::isPersonal).containsExactly(
        SettingCatalog.LENGTH, SettingCatalog.LANGUAGE, SettingCatalog.REASONING);
  }

  @Test
  void whatANewerReleaseStoredIsPassedOver() {
    Settings settings = Settings.resolve(List.of(
        layer(Scope.WORKSPACE, "temperature", "0.2", "reply-mode", "edit"),
        layer(Scope.CHANNEL, "temperature", "auto", "reply-mode", "hologram", "mood", "sunny")),
        Map.of());
    assertThat(settings.find(SettingCatalog.TEMPERATURE)).contains(0.2);
    assertThat(settings.value(SettingCatalog.REPLY_MODE)).isEqualTo(ReplyMode.EDIT);
    assertThat(settings.origin(SettingCatalog.REPLY_MODE)).contains(Scope.WORKSPACE);
  }

  @Test
  void ofTheTwoNamesForTheLengthTheNearestHoldsAlone() {
    Settings settings = Settings.resolve(List.of(
        layer(Scope.OPERATOR, "max_tokens", "5"),
        layer(Scope.WORKSPACE, "max_completion_tokens", "6"),
        layer(Scope.CHANNEL, "max_tokens", "7")), Map.of());
    assertThat(settings.find(SettingCatalog.MAX_TOKENS)).contains(7L);
    assertThat(settings.find(SettingCatalog.MAX_COMPLETION_TOKENS)).isEmpty();
    Settings both = Settings.of(choices("max_tokens", "5", "max_completion_tokens", "6"));
    assertThat(both.find(SettingCatalog.MAX_TOKENS)).isEmpty();
    assertThat(both.find(SettingCatalog.MAX_COMPLETION_TOKENS)).contains(6L);
  }

  @Test
  void aPersonaGivesTheInstructionsUntilANearerPrompt() {
    Layer persona = layer(Scope.CHANNEL, "persona", "tutor");
    assertThat(prompt(layer(Scope.WORKSPACE, "prompt", "Rhyme."), persona)).isEqualTo("Teach.");
    assertThat(prompt(persona, layer(Scope.THREAD, "prompt", "Rhyme."))).isEqualTo("Rhyme.");
    assertThat(prompt(layer(Scope.CHANNEL, "persona", "tutor", "prompt", "Rhyme.")))
        .isEqualTo("Teach.");
  }

  @Test
  void aPersonaThatWasRemovedCountsAsNotChosen() {
    assertThat(prompt(layer(Scope.WORKSPACE, "persona", "cook"),
        layer(Scope.CHANNEL, "persona", "gone"))).isEqualTo("Cook.");
    assertThat(prompt(layer(Scope.CHANNEL, "persona", "gone", "prompt", "Rhyme.")))
        .isEqualTo("Rhyme.");
  }

  @Test
  void printsWhatWasChosenWhereAndNeverAPrompt() {
    assertThat(Settings.of(choices("prompt", "Hush.", "seed", "1")))
        .hasToString("[prompt of OPERATOR, seed of OPERATOR]");
  }

  /// The model: for every setting the scopes are gone through from the nearest outwards, and the first that has it, or its
  /// rival, decides.
  @ParameterizedTest(name = "seed {0} and the next 999")
  @ValueSource(longs = {0, 1_000, 2_000})
  void resolvesAsTheObviousModelDoes(long first) {
    for (long seed = first; seed < first + 1_000; seed++) {
      compare(seed);
    }
  }

  private static void compare(long seed) {
    RandomGenerator random = new Random(seed);
    List<Layer> layers = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      layers.add(new Layer(scope, choices(random)));
    }
    List<Layer> shuffled = new ArrayList<>(layers);
    Collections.shuffle(shuffled, new Random(seed));
    Settings settings = Settings.resolve(shuffled, PERSONAS);
    for (Setting<?> setting : SettingCatalog.ALL) {
      Optional<Scope> wanted = model(setting, layers.reversed());
      assertThat(settings.origin(setting)).as("seed %d, %s", seed, setting.name())
          .isEqualTo(wanted);
      Optional<String> text = wanted
          .flatMap(scope -> layers.stream().filter(layer -> layer.scope() == scope).findFirst())
          .flatMap(layer -> layer.choices().text(setting))
          .or(setting::fallback);
      assertThat(settings.find(setting)).as("seed %d, %s", seed, setting.name())
          .isEqualTo(text.flatMap(value -> setting.kind().read(value).found()));
    }
  }

  private static Optional<Scope> model(Setting<?> setting, List<Layer> nearestFirst) {
    for (Layer layer : nearestFirst) {
      boolean has = isUsable(setting, layer);
      boolean isHidden = SettingCatalog.rival(setting).filter(
          rival -> isUsable(rival, layer) && (!has || isStronger(rival))).isPresent();
      if (isHidden) {
        return Optional.empty();
      }
      if (has) {
        return Optional.of(layer.scope());
      }
    }
    return Optional.empty();
  }

  private static boolean isStronger(Setting<?> setting) {
    return setting.name().equals("max_completion_tokens") || setting.name().equals("persona");
  }

  private static boolean isUsable(Setting<?> setting, Layer layer) {
    Optional<String> text = layer.choices().text(setting);
    boolean isThere = text.isPresent() && setting.kind().read(text.get()).found().isPresent();
    boolean isPlaced = layer.scope() == Scope.OPERATOR || setting.scopes().contains(layer.scope());
    boolean isKnown = !setting.name().equals("persona") || text.filter(PERSONAS::containsKey)
        .isPresent();
    return isThere && isPlaced && isKnown;
  }

  private static Choices choices(RandomGenerator random) {
    Map<String, String> texts = new HashMap<>();
    for (Setting<?> setting : SettingCatalog.ALL) {
      switch (random.nextInt(5)) {
        case 0 -> texts.put(setting.name(), setting.kind().example());
        case 1 -> setting.fallback().ifPresent(text -> texts.put(setting.name(), text));
        case 2 -> texts.put(setting.name(), random.nextBoolean() ? "" : "\u0000?");
        default -> {} // not chosen
      }
    }
    if (random.nextBoolean()) {
      texts.put("persona", random.nextBoolean() ? "cook" : "gone");
    }
    texts.put("later", "x");
    return new Choices(texts);
  }

  private static String prompt(Layer... layers) {
    return Settings.resolve(List.of(layers), PERSONAS).systemPrompt();
  }

  private static Layer layer(Scope scope, String... pairs) {
    return new Layer(scope, choices(pairs));
  }

  private static Choices choices(String... pairs) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.put(pairs[i], pairs[i + 1]);
    }
    return new Choices(texts);
  }
}
