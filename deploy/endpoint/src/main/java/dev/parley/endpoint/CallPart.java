package dev.parley.endpoint;

import java.io.ByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A tool's call: its name first, then its arguments in fragments.
///
/// @param index its place among the message's calls
record CallPart(int index, ToolCall call, Tokens arguments) implements Part {

  @Override
  public int pieces() {
    return 1 + arguments.size();
  }

  @Override
  public void addDelta(ByteArrayOutputStream out, int piece) {
    ObjectNode delta = JsonMapper.shared().createObjectNode();
    ObjectNode fragment = delta.putArray("tool_calls").addObject();
    fragment.put("index", index);
    if (piece == 0) {
      describe(fragment, "");
    } else {
      fragment.putObject("function").put("arguments", arguments.at(piece - 1));
    }
    out.writeBytes(Part.bytes(delta.toString()));
  }

  @Override
  public void addTo(ObjectNode message) {
    describe(message.withArray("tool_calls").addObject(), arguments.text());
  }

  private void describe(ObjectNode to, String argumentsSoFar) {
    to.put("id", call.id());
    to.put("type", "function");
    ObjectNode function = to.putObject("function");
    function.put("name", call.name());
    function.put("arguments", argumentsSoFar);
  }

  @Override
  public CompletionTokens tokens() {
    return new CompletionTokens(pieces(), 0, 0);
  }

  @Override
  public long bytes() {
    return arguments.bytes();
  }
}
