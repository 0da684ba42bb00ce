package dev.parley.core.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.settings.JsonSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "{}", " {\n} ", "{\"a\":1}", "{\"a\":[1,-0.5e+3,true,false,null,{}],\"b\":\"\\u00fc\\n\"}",
    "{ \"a\" : [ ] , \"a\" : \"因為\" }"})
  void takesAnObject(String text) {
    assertThat(new JsonText(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "[]", "1", "\"a\"", "null", "{", "{}}", "{} x", "{,}", "{\"a\"}", "{\"a\":}", "{a:1}",
    "{\"a\":1,}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1e}",
    "{\"a\":nul}",
    "{\"a\":'b'}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"\\u12", "{\"a\":\"\n\"}",
    "{\"a\":[1 2]}", "{\"a\":[1,]}", "{\"a\":[}", "{\"a\":1\u0000}", "{\"a\":\"\\", "{\"a\":NaN}"})
  void refusesAllElse(String text) {
    assertThatThrownBy(() -> new JsonText(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a JSON object");
  }

  @Test
  void boundsLengthAndDepth() {
    var deep = "[".repeat(JsonSyntax.MAX_DEPTH - 1) + "]".repeat(JsonSyntax.MAX_DEPTH - 1);
    assertThat(new JsonText("{\"a\":" + deep + "}").text()).hasSizeGreaterThan(100);
    assertThatThrownBy(() -> new JsonText("{\"a\":[" + deep + "]}")).hasMessageContaining("…");
    assertThatThrownBy(() -> new JsonText("{\"a\":\"" + "x".repeat(JsonText.MAX_LENGTH) + "\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
