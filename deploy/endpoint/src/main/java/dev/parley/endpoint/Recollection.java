package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says truly what stands in the messages: who said what, first, last or in all.
record Recollection() implements Skill {
  private static final Pattern SAID = Pattern.compile(
      "\\bwhat (?:else )?(?:did|have|has) ([\\p{L}\\p{N}_.-]+) (?:just |really )?"
          + "(?:say|said|ask|asked|write|wrote|written|tell|told)\\b(.*)");
  private static final Pattern OWN = Pattern.compile(
      "\\b(my|your|[\\p{L}\\p{N}_.-]+'s) (first|last|previous) "
          + "(?:message|question|word|sentence|answer|reply)");
  private static final Pattern COUNT =
      Pattern.compile("\\bhow many (?:messages|questions|things)\\b|\\bhow often did i\\b");
  private static final Pattern WHO = Pattern.compile(
      "\\bwho (?:else )?(?:is here|are we|spoke|is in th|takes part|has spoken|am i talking)");
  private static final int MOST_LISTED = 12;

  @Override
  public Optional<String> answer(Question question) {
    String text = question.plain();
    Matcher said = SAID.matcher(text);
    if (said.find()) {
      return Optional.of(recall(question, said.group(1), said.group(2)));
    }
    Matcher own = OWN.matcher(text);
    if (own.find()) {
      return Optional.of(recall(question, own.group(1).replaceFirst("'s$", ""), own.group(2)));
    }
    if (COUNT.matcher(text).find()) {
      return Optional.of(count(question));
    }
    return WHO.matcher(text).find() ? Optional.of(people(question)) : Optional.empty();
  }

  private static String recall(Question question, String who, String which) {
    Speaker speaker = Speaker.of(who, question);
    List<Message> theirs = question.earlier().stream().filter(speaker::said).toList();
    if (theirs.isEmpty()) {
      return speaker.isAsker()
          ? "Nothing before this: it is the first message of yours that I have."
          : "In what I have of this conversation, " + speaker.subject() + " said nothing before.";
    }
    if (which.contains("first")) {
      return said("The first thing ", speaker, theirs.getFirst());
    }
    if ((which.isBlank() && theirs.size() > 1) || which.contains("so far")
        || which.contains("all")) {
      return list(speaker, theirs);
    }
    return said("The last thing before this that ", speaker, theirs.getLast());
  }

  private static String said(String start, Speaker speaker, Message message) {
    return start + speaker.subject() + " said was:\n\n" + Question.quotation(message.text());
  }

  private static String list(Speaker speaker, List<Message> theirs) {
    String lines = theirs.stream().limit(MOST_LISTED)
        .map(message -> "- " + Shown.shortened(message.text().strip().replaceAll("\\s+", " "), 120))
        .collect(Collectors.joining("\n"));
    int more = theirs.size() - MOST_LISTED;
    return "Before this, " + speaker.subject() + " said:\n\n" + lines
        + (more > 0 ? "\n\n… and " + more + " more." : "");
  }

  private static String count(Question question) {
    long mine = question.earlier().stream().filter(Speaker.of("i", question)::said).count();
    return "Before this I have **" + question.earlier().size()
        + "** messages of this conversation, **" + mine + "** of them from you.";
  }

  private static String people(Question question) {
    List<String> names = question.earlier().stream()
        .flatMap(message -> message.speaker().stream()).distinct().limit(MOST_LISTED).toList();
    String asker = question.asked().speaker().map(name -> " You are **" + name + "**.").orElse("");
    return names.isEmpty()
        ? "No message before this one carries a name." + asker
        : "So far there spoke " + names.stream().map(name -> "**" + name + "**")
            .collect(Collectors.joining(", ")) + "." + asker;
  }
}
