package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
  private final Faults faults = new Faults();

  @Test
  void listsAreNumbered() {
    assertThat(flat("a:\n  b: [{c: 1, d: two}, {c: 0123}]\n  e: [x, y]\n")).containsExactly(
        "a.b.0.c=1", "a.b.0.d=two", "a.b.1.c=0123", "a.e.0=x", "a.e.1=y");
  }

  @Test
  void scalarsStayAsTheyWereWritten() {
    assertThat(flat("a: 1e3\nb: 'yes'\nc: true\nd: 007\ne: \"\\u00e9\"\nf: 1_000\n"))
        .containsExactly("a=1e3", "b=yes", "c=true", "d=007", "e=é", "f=1_000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "a:\nb: null\n"})
  void nothingIsSetInA(String text) {
    assertThat(flat(text)).isEmpty();
    faults.raise();
  }

  @Test
  void whatIsSetTwiceIsAFaultWithBothPlaces() {
    flat("a: {b: 1}\nc: 2\na.b: 3\n");
    assertThat(told()).containsExactly(
        "a.b (f.yaml, line 3) is set before, as a.b (f.yaml, line 1); keep one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"key: \"sk-secret\nother: [1,\n", "a: b: sk-secret\n", "key: sk-secret\n\t- x\n",
        "{sk-secret", "a: sk-secret\n  b: 1\n", "sk-secret: %\n@x\n", "? sk-secret: [}\n"})
  void brokenYamlIsToldWithItsLineAndWithoutItsContent(String text) {
    flat(text);
    assertThat(told()).singleElement().asString().startsWith("f.yaml is not YAML: line ")
        .doesNotContain("secret").hasLineCount(1);
  }

  @Test
  void whatIsNotNamesAndValuesIsRefused() {
    flat("- a\n- b\n");
    assertThat(told()).singleElement().asString().contains("must hold names and values");
  }

  @Test
  void aSecondDocumentIsRefused() {
    flat("a: 1\n---\nb: 2\n");
    assertThat(told()).singleElement().asString().contains("more than one document");
  }

  @Test
  void anchorsAreRefused() {
    flat("a: &x 1\nb: *x\n");
    assertThat(told()).singleElement().asString()
        .startsWith("b (f.yaml, line 2) refers to an anchor");
  }

  @Test
  void depthIsBounded() {
    flat("a: " + "[".repeat(40) + "]".repeat(40));
    assertThat(told()).singleElement().asString().contains("deeper");
    assertThat(flat("a: " + "[".repeat(100_000))).isEmpty();
  }

  private List<String> flat(String text) {
    return YamlFile.read("f.yaml", text, faults).stream().map(
        written -> written.name() + "=" + written.text()).toList();
  }

  private List<String> told() {
    return Objects.requireNonNull(
        catchThrowableOfType(SettingsException.class, faults::raise)).faults();
  }
}
