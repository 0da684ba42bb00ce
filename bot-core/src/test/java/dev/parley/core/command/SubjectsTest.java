package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom people mean when they write a rule.
class SubjectsTest {

  @ParameterizedTest
  @CsvSource({
    "person:U1, person:U1", "role:R1, role:R1", "channel:C1, channel:C1",
    "category:K1, category:K1",
    "<@U1>, person:U1", "<@!U1>, person:U1", "<@U1|ada>, person:U1", "<@&R1>, role:R1",
    "<#C1>, channel:C1", "<#C1|general>, channel:C1", "<!subteam^S1>, role:S1",
    "<!subteam^S1|@staff>, role:S1", "@ada, person:ada", "#general, channel:general",
    "@小明, person:小明", "person:a:b, person:a:b"})
  void readsWhatIsTypedAndWhatIsMentioned(String written, String subject) {
    assertThat(Subjects.read(written)).get().hasToString(subject);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "U1", "@", "#", "<@>", "<@U1", "galaxy:U1", "person:",
    "person:a b", "<@U 1>", "@everyone else", ":", "<!here>"})
  void readsNothingElse(String written) {
    assertThat(Subjects.read(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"B1, B1", "<@B1>, B1", "@helper, helper", "person:B1, B1"})
  void readsABotsId(String written, String id) {
    assertThat(Subjects.id(written)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#general", "<@&R1>", "two words", ""})
  void whatIsNoPersonHasNoSuchId(String written) {
    assertThat(Subjects.id(written)).isEmpty();
  }
}
