package dev.parley.endpoint;

import java.io.ByteArrayOutputStream;
import tools.jackson.databind.node.ObjectNode;

/// Text: the reasoning, or the content.
record TextPart(boolean isReasoning, Tokens text) implements Part {
  private static final byte[] CONTENT = Part.bytes("{\"content\":\"");
  private static final byte[] REASONING = Part.bytes("{\"reasoning_content\":\"");
  private static final byte[] END = Part.bytes("\"}");

  @Override
  public int pieces() {
    return text.size();
  }

  @Override
  public void addDelta(ByteArrayOutputStream out, int piece) {
    out.writeBytes(isReasoning ? REASONING : CONTENT);
    out.writeBytes(Part.escaped(text.at(piece)));
    out.writeBytes(END);
  }

  @Override
  public void addTo(ObjectNode message) {
    message.put(isReasoning ? "reasoning_content" : "content", text.text());
  }

  @Override
  public CompletionTokens tokens() {
    return isReasoning
        ? new CompletionTokens(0, 0, text.size())
        : new CompletionTokens(text.size(), 0, 0);
  }

  @Override
  public long bytes() {
    return text.bytes();
  }
}
