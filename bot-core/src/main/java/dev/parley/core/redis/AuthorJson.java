package dev.parley.core.redis;

import dev.parley.core.conversation.Author;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A person as stored inside other entries: `{"i":id,"n":name}`.
final class AuthorJson {
  private AuthorJson() {}

  static ObjectNode write(Author author) {
    return Entry.object().put("i", author.id()).put("n", author.name());
  }

  static Author read(JsonNode author) {
    return new Author(Entry.text(author, "i"), Entry.text(author, "n"));
  }
}
