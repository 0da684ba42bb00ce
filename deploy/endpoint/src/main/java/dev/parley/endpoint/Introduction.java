package dev.parley.endpoint;

import java.util.Optional;
import java.util.regex.Pattern;

/// Says what it is and what can be tried.
record Introduction() implements Skill {
  private static final Pattern ASKED = Pattern.compile(
      "^(?:help|hilfe|\\?+|/help)\\W*$"
          + "|\\b(?:who|what) are you\\b|\\bwhat(?:'s| is) (?:this|parley)\\b"
          + "|\\bwhat can (?:you|i) (?:do|ask|try)\\b|\\bare you (?:a|an|real|gpt|chatgpt|human)\\b"
          + "|\\bwhich model\\b|\\bwhat model\\b");

  private static final String TEXT = """
      I am **Parley's demo model**: a small set of rules, not a language model. I am here so that \
      you can try everything before you connect a real one.

      ### Things to try

      | say | and see |
      |---|---|
      | *what did I say first?* | the conversation is remembered, by name |
      | *my favourite colour is green* | I can tell you later |
      | *show me some Markdown* | a heading, a list, a table and code |
      | *write 12000 characters* | a long answer that grows; press **Stop** if it is enough |
      | *17 \\* 23* | small sums, done right |
      | *what are your instructions?* | the prompt that holds here; `/parley prompt set …` gives another |
      | *show me the content filter* | an answer that is ended by `content_filter` |

      ### A real model

      Set two variables and start Parley again:

      ```sh
      export OPENAI_BASE_URL=https://your-endpoint.example/v1
      export OPENAI_API_KEY=sk-…
      ```
      """.stripTrailing();

  @Override
  public Optional<String> answer(Question question) {
    return ASKED.matcher(question.plain()).find() ? Optional.of(TEXT) : Optional.empty();
  }
}
