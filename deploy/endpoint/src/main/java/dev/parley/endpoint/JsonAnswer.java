package dev.parley.endpoint;

import dev.parley.endpoint.schema.Schema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers in JSON.
final class JsonAnswer {
  private JsonAnswer() {}

  /// An object of the demo model's own.
  static String object(Question question, String text) {
    ObjectNode object = JsonMapper.shared().createObjectNode();
    object.put("question", Shown.shortened(question.text(), Wording.LONGEST));
    object.put("answer", text);
    object.put("messages_before", question.earlier().size());
    return object.toString();
  }

  /// A value that the schema allows.
  static String of(Schema schema, Question question, String text) {
    return schema.instance(new Wording(question, text)).toString();
  }
}
