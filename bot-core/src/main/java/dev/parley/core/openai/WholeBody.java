package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure.Malformed;
import java.util.List;

/// A body that is no event stream: one completion as JSON, an error, or a web page.
final class WholeBody {

  /// The most bytes of such a body.
  static final int MAX_BODY = 4 << 20;

  private final Failures failures;
  private final Answer answer;
  private final GrowingBytes body = new GrowingBytes();

  WholeBody(Failures failures, Answer answer) {
    this.failures = failures;
    this.answer = answer;
  }

  void feed(byte[] bytes, int from, int to) {
    if (answer.isEnded()) {
      return;
    }
    body.append(bytes, from, to);
    if (body.array()[0] == '<' && body.length() > ErrorBody.MAX_BODY) {
      page();
    } else if (body.length() > MAX_BODY) {
      answer.fail(new Malformed("a body of more than %d bytes".formatted(MAX_BODY)));
    }
  }

  void end() {
    if (answer.isEnded()) {
      return;
    }
    if (body.array()[0] == '<') {
      page();
      return;
    }
    var parsed = ChunkParser.parse(body.array(), 0, body.length());
    if (parsed.isPresent() && !parsed.get().error() && !parsed.get().choices().isEmpty()) {
      answer.accept(finished(parsed.get()));
      answer.end();
    } else if (parsed.isPresent() || body.array()[0] == '[') {
      answer.fail(failures.inStream(ErrorBody.read(body.array(), 0, body.length())));
    } else {
      answer.fail(new Malformed("the answer is JSON, and broken"));
    }
  }

  private void page() {
    var title = ErrorBody.read(body.array(), 0, body.length()).message();
    answer.fail(failures.webPage(title));
  }

  /// JSON that is whole is an answer that is whole, also where the server forgot to say so.
  private static Chunk finished(Chunk chunk) {
    List<ChoicePiece> choices = chunk.choices().stream().map(WholeBody::finished).toList();
    return new Chunk(chunk.model(), choices, chunk.usage(), false);
  }

  private static ChoicePiece finished(ChoicePiece piece) {
    return piece.finishReason().isEmpty()
        ? new ChoicePiece(piece.index(), piece.content(), piece.reasoning(), "stop")
        : piece;
  }
}
