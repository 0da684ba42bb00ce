package dev.parley.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {
  private static final AccessRules RULES = new AccessRules(
      Set.of(Subject.role("R1"), Subject.channel("C1")), Set.of(Subject.person("U:9")), false,
      Set.of("B1"), Map.of(CommandGroup.CHANNEL, Set.of(Subject.category("K1"))),
      List.of("allow planet:mars"));

  @Test
  void theTextIsARuleALine() {
    assertThat(RULES.text().lines()).containsExactly(
        "allow channel:C1", "allow planet:mars", "allow role:R1", "block person:U:9", "bot B1",
        "direct-messages off", "grant channel category:K1");
    assertThat(AccessRules.parse(RULES.text())).isEqualTo(RULES);
    assertThat(AccessRules.DEFAULTS.text()).isEmpty();
    assertThat(AccessRules.parse("")).isEqualTo(AccessRules.DEFAULTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "allow", "allow person:", "allow person:U1 till:noon", "grant moon person:U1", "grant chat",
    "direct-messages maybe", "shout person:U1", "bot", "allow :U1", "block U1"})
  void aLineThatOnlyALaterReleaseUnderstandsIsKeptAndHoldsForNothing(String line) {
    AccessRules rules = AccessRules.parse("block person:U2\n" + line + "\n");
    assertThat(rules.unread()).containsExactly(line);
    assertThat(rules).isEqualTo(new AccessRules(Set.of(), Set.of(Subject.person("U2")), true,
        Set.of(), Map.of(), List.of(line)));
    assertThat(AccessRules.parse(rules.text())).isEqualTo(rules);
  }

  @Test
  void thereMayBeOnlySoMany() {
    String most = IntStream.range(0, AccessRules.MOST_SUBJECTS)
        .mapToObj(i -> "allow person:" + i + "\n").collect(Collectors.joining());
    assertThat(AccessRules.parse(most).isTooMany()).isFalse();
    assertThat(AccessRules.parse(most + "bot B1").isTooMany()).isTrue();
    assertThat(AccessRules.parse(most + "grant channel role:R1").isTooMany()).isTrue();
  }

  @Test
  void blanksDoNotMatter() {
    assertThat(AccessRules.parse("\n  allow \t person:U1  \r\n\n").allowed())
        .containsExactly(Subject.person("U1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "\u0000"})
  void anIdIsOneWord(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> Subject.person(id))
        .withMessage("an id has 1 to 200 characters without white space");
    assertThat(Subject.parse("person:" + id)).isEmpty();
  }
}
