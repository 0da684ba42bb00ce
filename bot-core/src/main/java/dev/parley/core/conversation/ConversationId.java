package dev.parley.core.conversation;

/// Names one conversation: `slack:T1:C1:1717.12`. `channel` is always the parent channel; `thread` is
/// [#WHOLE_CHANNEL] where the channel itself is the conversation (a direct message on Discord).
///
/// Each component has 1 to 200 characters and none of `:`, `{`, `}`, white space or control
/// characters, so that the written form reads back and can stand in a Redis hash tag.
public record ConversationId(String platform, String workspace, String channel, String thread) {

  /// The thread of a conversation that is a whole channel.
  public static final String WHOLE_CHANNEL = "-";

  private static final int LONGEST_COMPONENT = 200;

  /// @throws IllegalArgumentException where a component breaks the rule above
  public ConversationId {
    check("platform", platform);
    check("workspace", workspace);
    check("channel", channel);
    check("thread", thread);
  }

  /// Reads the written form back.
  ///
  /// @throws IllegalArgumentException where it is not `platform:workspace:channel:thread`
  public static ConversationId parse(String written) {
    String[] parts = written.split(":", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException(
          "a conversation is written platform:workspace:channel:thread, not " + written);
    }
    return new ConversationId(parts[0], parts[1], parts[2], parts[3]);
  }

  @Override
  public String toString() {
    return platform + ":" + workspace + ":" + channel + ":" + thread;
  }

  private static void check(String name, String value) {
    boolean legal = !value.isEmpty()
        && value.length() <= LONGEST_COMPONENT
        && value.chars().allMatch(ConversationId::isLegal);
    if (!legal) {
      throw new IllegalArgumentException(
          "a conversation's %s has 1 to %d characters without : { } or white space"
              .formatted(name, LONGEST_COMPONENT));
    }
  }

  private static boolean isLegal(int c) {
    return c != ':' && c != '{' && c != '}' && !Character.isWhitespace(c)
        && !Character.isISOControl(c);
  }
}
