package dev.parley.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the demo model is asked: the last user message, and what was said before it.
///
/// @param instructions what stands above the conversation
/// @param earlier the user's and the assistant's messages before it, in order; what one quotes of others stands before it
/// @param results what tools gave back since, where they spoke last
record Question(
    String instructions,
    List<Message> earlier,
    Message asked,
    List<ToolResult> results,
    long seed) {
  private static final Pattern MENTION = Pattern.compile("(?i)(?:^|(?<=\\s))@parley\\b[,:]?\\s*");

  static Question of(List<Message> messages, long seed) {
    int last = messages.size() - 1;
    while (last >= 0 && messages.get(last).role() != Role.USER) {
      last--;
    }
    List<ToolResult> results = results(messages);
    String instructions = instructions(messages);
    if (last < 0) {
      return new Question(
          instructions, List.of(), Message.of(Role.USER, "help"), results, seed);
    }
    List<Message> said = messages.subList(0, last + 1).stream()
        .filter(message -> message.role() == Role.USER || message.role() == Role.ASSISTANT)
        .flatMap(message -> Quoted.apart(message).stream())
        .toList();
    return new Question(
        instructions, said.subList(0, said.size() - 1), said.getLast(), results, seed);
  }

  private static String instructions(List<Message> messages) {
    return messages.stream()
        .filter(message -> message.role() == Role.SYSTEM || message.role() == Role.DEVELOPER)
        .map(Message::text)
        .collect(Collectors.joining("\n\n"));
  }

  private static List<ToolResult> results(List<Message> messages) {
    int first = messages.size();
    while (first > 0 && messages.get(first - 1).role() == Role.TOOL) {
      first--;
    }
    List<ToolCall> calls = first == 0 ? List.of() : messages.get(first - 1).calls();
    List<ToolResult> results = new ArrayList<>();
    for (Message answer : messages.subList(first, messages.size())) {
      String tool = calls.stream().filter(call -> call.id().equals(answer.callId()))
          .map(ToolCall::name).findFirst().orElse("tool");
      results.add(new ToolResult(answer.callId(), tool, answer.text()));
    }
    return List.copyOf(results);
  }

  /// The message without a mention of us.
  String text() {
    return MENTION.matcher(asked.text()).replaceAll("").strip();
  }

  /// The text in lower case, with plain apostrophes.
  String plain() {
    return text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /// One of several wordings, by the seed.
  String pick(List<String> wordings) {
    return wordings.get(Math.floorMod(seed, wordings.size()));
  }

  /// Whether nobody has been answered yet.
  boolean isFirst() {
    return earlier.stream().noneMatch(message -> message.role() == Role.ASSISTANT);
  }

  /// The call whose result is answered last.
  Optional<String> answeredCall() {
    return results.isEmpty() ? Optional.empty() : Optional.of(results.getLast().callId());
  }

  /// Text as a Markdown quotation, shortened.
  static String quotation(String text) {
    return Shown.shortened(text, 400).strip().lines().map(line -> "> " + line)
        .reduce((a, b) -> a + "\n" + b).orElse("> (nothing)");
  }
}
