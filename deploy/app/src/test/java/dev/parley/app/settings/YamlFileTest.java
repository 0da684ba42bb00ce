package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
  private static final YamlFile.Shapes SHAPES = new YamlFile.Shapes() {
    @Override
    public Kind.Mapping mapping(String name) {
      return switch (name) {
        case "json" -> Kind.Mapping.JSON;
        case "lines" -> Kind.Mapping.LINES;
        default -> Kind.Mapping.GROUP;
      };
    }

    @Override
    public boolean wantsEntries(String name) {
      return name.equals("full");
    }
  };

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
  void aMappingMayBeAValue() {
    assertThat(flat("json:\n  a: 1\n  b: {c: [x, 1.5, no, null]}\nd: 2\n")).containsExactly(
        "json={\"a\":1,\"b\":{\"c\":[\"x\",1.5,\"no\",null]}}", "d=2");
    assertThat(flat("lines:\n  X-A: b\n  X-C: 7\nd: 2\n")).containsExactly(
        "lines.0=X-A: b", "lines.1=X-C: 7", "d=2");
    assertThat(flat("json: '{}'\nlines: [X-A]\n")).containsExactly("json={}", "lines.0=X-A");
    faults.raise();
  }

  @Test
  void anAliasInAMappingThatIsAValueIsRefused() {
    assertThat(flat("a: &x 1\njson: {b: *x}\nlines: {c: *x}\n")).containsExactly("a=1");
    assertThat(told()).containsExactly(
        "json (f.yaml, line 2) refers to an anchor; write the value itself",
        "lines (f.yaml, line 3): a value is a line of text");
  }

  @Test
  void aListThatWantsEntriesHasSome() {
    assertThat(flat("full: []\nempty: []\n")).isEmpty();
    assertThat(told()).containsExactly(
        "full (f.yaml, line 1) is a list without an entry; fill it, or leave it out");
  }

  @Test
  void depthIsBounded() {
    flat("a: " + "[".repeat(40) + "]".repeat(40));
    assertThat(told()).singleElement().asString().contains("deeper");
    assertThat(flat("a: " + "[".repeat(100_000))).isEmpty();
  }

  private List<String> flat(String text) {
    return YamlFile.read("f.yaml", text, SHAPES, faults).stream().map(
        written -> written.name() + "=" + written.text()).toList();
  }

  private List<String> told() {
    return Objects.requireNonNull(
        catchThrowableOfType(SettingsException.class, faults::raise)).faults();
  }
}
