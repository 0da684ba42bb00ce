package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenMarkdownTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      "plain text",                   "plain text"
      "**bold",                       "**bold**"
      "**bold*",                      "**bold**"
      "**bold and *both",             "**bold and *both***"
      "~~gone",                       "~~gone~~"
      "`a **b",                       "`a **b`"
      "``a ` b",                      "``a ` b``"
      "text `",                       "text"
      "text **",                      "text"
      "`` a`",                        "`` a``"
      "5 * 3 * 2",                    "5 * 3 * 2"
      "snake_case_name",              "snake_case_name"
      "\\\\*not open",                "\\\\*not open"
      "* item one",                   "* item one"
      "- **a\\n- b",                  "- **a\\n- b"
      "**a\\n\\nb",                   "**a\\n\\nb"
      "a\\n```",                      "a\\n"
      "a\\n```js",                    "a\\n"
      "```js\\nx\\n``",               "```js\\nx\\n```"
      "```js\\nx **y",                "```js\\nx **y\\n```"
      "````\\n```\\nx",               "````\\n```\\nx\\n````"
      "~~~\\n```\\n",                 "~~~\\n```\\n~~~"
      "> ```\\n> x",                  "> ```\\n> x\\n> ```"
      "- ```\\n  x",                  "- ```\\n  x\\n  ```"
      "```a``` is code",              "```a``` is code"
      "a ```b\\n``",                   "a ```b```"
      "a ```b\\n>",                    "a ```b```"
      "> ```\\n> x\\n\\n",              "> ```\\n> x\\n> ```"
      "<div>\\n**bold",              "<div>\\n**bold**"
      "<div>\\n```js\\nx",           "<div>\\n```js\\nx\\n```"
      "<div>\\nsee [0, 1) and",       "<div>\\nsee"
      "```\\nx\\n```\\n**y",          "```\\nx\\n```\\n**y**"
      """)
  void healsWhatIsOpen(String text, String shown) {
    String raw = text.translateEscapes();
    assertThat(OpenMarkdown.growing(raw).of(raw).strip())
        .isEqualTo(shown.translateEscapes().strip());
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      "it is 5 `",        "it is 5 `"
      "**bold",           "**bold"
      "```\\nx",          "```\\nx\\n```"
      """)
  void leavesTheEndAsTheModelWroteItButForFences(String text, String shown) {
    String raw = text.translateEscapes();
    assertThat(OpenMarkdown.ended(raw).of(raw)).isEqualTo(shown.translateEscapes());
  }
}
