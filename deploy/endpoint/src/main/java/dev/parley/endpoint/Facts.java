package dev.parley.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Remembers what people say of themselves: "my favourite colour is green", then "what is my favourite colour?".
record Facts() implements Skill {
  private static final Pattern TOLD =
      Pattern.compile("(?i)\\bmy ([\\p{L}][\\p{L} ]{0,40}?) (?:is|are) ([^.!?\\n]{1,80})");
  private static final Pattern ASKED =
      Pattern
          .compile("\\b(?:what|who|which|where|when)(?: is| are|'s) my ([\\p{L}][\\p{L} ]{0,40})");
  private static final Pattern WHO_AM_I = Pattern.compile("\\bwho am i\\b");

  @Override
  public Optional<String> answer(Question question) {
    Matcher asked = ASKED.matcher(question.plain());
    if (asked.find()) {
      return Optional.of(recall(question, asked.group(1).strip()));
    }
    if (WHO_AM_I.matcher(question.plain()).find()) {
      return Optional.of(recall(question, "name"));
    }
    return noted(question);
  }

  private static String recall(Question question, String what) {
    Speaker asker = Speaker.of("i", question);
    List<Message> theirs = question.earlier().stream().filter(asker::said).toList().reversed();
    Optional<String> told = theirs.stream().flatMap(message -> facts(message.text()))
        .filter(fact -> fact.what().equals(what)).map(Fact::value).findFirst();
    Optional<String> name = question.asked().speaker().filter(_ -> what.equals("name"));
    return told.map(value -> "You told me: your " + what + " is **" + value + "**.")
        .or(() -> name.map(value -> "You are **" + value + "**: that is the name on your message."))
        .orElseGet(() -> "You have not told me in this conversation. Try: *my " + what
            + " is …*, then ask again.");
  }

  private static Optional<String> noted(Question question) {
    boolean isQuestion = question.text().endsWith("?");
    return facts(question.text()).findFirst().filter(_ -> !isQuestion)
        .map(fact -> "Noted: your " + fact.what() + " is **" + fact.value()
            + "**. Ask me *what is my " + fact.what()
            + "?* whenever you like in this conversation.");
  }

  private static Stream<Fact> facts(String text) {
    return TOLD.matcher(text).results()
        .map(found -> new Fact(found.group(1).toLowerCase(Locale.ROOT), found.group(2).strip()));
  }

  private record Fact(String what, String value) {}
}
