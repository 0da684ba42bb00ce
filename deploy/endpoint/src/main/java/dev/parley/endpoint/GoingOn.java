package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Goes on with an answer that broke off, where it stopped: what it would have said is what it says to the same
/// messages again.
///
/// @param said what is said to a question
record GoingOn(Function<Question, String> said) implements Skill {
  private static final Pattern ASKED = Pattern.compile(
      "(?:please )?(?:continue|go on)(?: exactly)?(?: where you stopped\\b.*|[.!]?)",
      Pattern.DOTALL);
  private static final String NOTHING_LEFT = " That is all I had to say.";

  @Override
  public Optional<String> answer(Question question) {
    List<Message> earlier = question.earlier();
    boolean isAsked = ASKED.matcher(question.plain()).matches()
        && !earlier.isEmpty() && earlier.getLast().role() == Role.ASSISTANT;
    return isAsked ? Optional.of(rest(earlier, question.seed())) : Optional.empty();
  }

  private String rest(List<Message> earlier, long seed) {
    String written = earlier.getLast().text();
    String whole = said.apply(Question.of(earlier.subList(0, earlier.size() - 1), seed));
    boolean isBeginning = whole.startsWith(written) && whole.length() > written.length();
    return isBeginning ? whole.substring(written.length()) : NOTHING_LEFT;
  }
}
