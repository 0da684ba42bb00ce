package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// A body that is no event stream: one completion as JSON, an error, a web page, or several lines of JSON,
/// which are a stream without its field names.
final class WholeBody {
  private final Failures failures;
  private final Answer answer;
  private final AnswerBounds bounds;
  private final GrowingBytes body = new GrowingBytes();

  WholeBody(Failures failures, Answer answer, AnswerBounds bounds) {
    this.failures = failures;
    this.answer = answer;
    this.bounds = bounds;
  }

  void feed(byte[] bytes, int from, int to) {
    if (answer.isEnded()) {
      return;
    }
    body.append(bytes, from, to);
    if (isPage() && body.length() > ErrorBody.MAX_BODY) {
      page();
    } else if (body.length() > bounds.document()) {
      answer.fail(new Malformed("a body of more than %d bytes".formatted(bounds.document())));
    }
  }

  /// Whether JSON is followed by more.
  boolean isLines() {
    if (answer.isEnded() || body.array()[0] != '{') {
      return false;
    }
    try (var json = LenientJson.parser(body.array(), 0, body.length())) {
      json.nextToken();
      json.skipChildren();
      return hasMore(json);
    } catch (JacksonException e) {
      return false; // not even the first is whole
    }
  }

  private static boolean hasMore(JsonParser json) {
    try {
      return json.nextToken() != null;
    } catch (JacksonException e) {
      return true; // it is no JSON, and it is there
    }
  }

  /// Reads it as a stream, which is at its end.
  void endAsLines() {
    var events = new EventReader(failures, answer, bounds);
    events.feed(body.array(), 0, body.length());
    events.end();
  }

  void end() {
    if (answer.isEnded()) {
      return;
    }
    if (isPage()) {
      page();
      return;
    }
    var parsed = ChunkParser.parse(body.array(), 0, body.length());
    if (parsed.isPresent() && !parsed.get().error() && !parsed.get().choices().isEmpty()) {
      answer.accept(parsed.get().ended());
      answer.end();
    } else if (parsed.isPresent() || body.array()[0] == '[') {
      answer.fail(failures.inStream(ErrorBody.read(body.array(), 0, body.length())));
    } else {
      answer.fail(new Malformed("the answer is JSON, and broken"));
    }
  }

  private boolean isPage() {
    return body.array()[0] == '<';
  }

  private void page() {
    var title = ErrorBody.read(body.array(), 0, body.length()).message();
    answer.fail(failures.webPage(title));
  }
}
