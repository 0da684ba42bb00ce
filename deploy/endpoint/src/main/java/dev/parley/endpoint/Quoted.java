package dev.parley.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a channel or thread, as Parley quotes it above a question that is asked in the middle of it. The demo
/// model takes it for what it is: what others said before.
final class Quoted {
  /// How much is read of a message that begins so, in characters.
  static final int MOST_READ = 64_000;

  private static final Pattern HEAD =
      Pattern.compile("Earlier in this (?:thread|channel): \\([^\\n]*\\)\\s+");
  private static final Pattern ENTRY = Pattern.compile(
      "\\[([^\\]\\n,]{1,80}?)( \\(that is you\\))?(?:, [^\\]\\n]*)?\\]\\n((?:> [^\\n]*(?:\\n|$))+)\\s*");

  private Quoted() {}

  /// Whether a text begins with such a quotation.
  static boolean isIn(String text) {
    return HEAD.matcher(text).lookingAt();
  }

  /// The message without what it quotes, after the messages that it quotes; the message alone where it quotes none.
  static List<Message> apart(Message message) {
    Matcher head = HEAD.matcher(message.text());
    if (message.role() != Role.USER || !head.lookingAt()) {
      return List.of(message);
    }
    List<Message> apart = new ArrayList<>();
    int end = head.end();
    Matcher entry = ENTRY.matcher(message.text());
    while (entry.region(end, message.text().length()).lookingAt()) {
      apart.add(said(entry.group(1), entry.group(2) != null, entry.group(3)));
      end = entry.end();
    }
    apart.add(message.saying(message.text().substring(end)));
    return apart;
  }

  private static Message said(String name, boolean isOurs, String quoted) {
    String text = quoted.strip().replaceAll("(?m)^> ", "");
    return isOurs ? Message.of(Role.ASSISTANT, text)
        : new Message(Role.USER, Optional.of(name), text, PromptTokens.NONE, 0, List.of(), "");
  }
}
