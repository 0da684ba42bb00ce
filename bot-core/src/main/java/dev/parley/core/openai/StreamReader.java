package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.Malformed;
import java.util.function.Consumer;

/// Turns the body of a successful answer into events. Pure. The first byte decides what the body is, because
/// `Content-Type` lies: an event stream, JSON (the server ignores `stream`, or sends an error with status
/// 200), or a web page.
final class StreamReader {
  private final AnswerBounds bounds;
  private final Answer answer;
  private final EventReader events;
  private final WholeBody whole;
  private Shape shape = Shape.UNKNOWN;
  private long bytesSoFar;

  StreamReader(Failures failures, AnswerBounds bounds, Consumer<CompletionEvent> events) {
    this.bounds = bounds;
    this.answer = new Answer(events);
    this.events = new EventReader(failures, answer, bounds);
    this.whole = new WholeBody(failures, answer, bounds);
  }

  Answer answer() {
    return answer;
  }

  /// The next bytes; ignored after the end.
  void feed(byte[] bytes, int offset, int length) {
    bytesSoFar += length;
    if (bytesSoFar > bounds.answer()) {
      answer.end(new Malformed("an answer of more than %d bytes".formatted(bounds.answer())));
      return;
    }
    int from = offset;
    if (shape == Shape.UNKNOWN) {
      from = firstSignificant(bytes, offset, offset + length);
      shape = from == offset + length ? Shape.UNKNOWN : shape(bytes[from]);
    }
    if (shape == Shape.WHOLE) {
      whole.feed(bytes, from, offset + length);
    } else {
      events.feed(bytes, offset, length); // white space is an event stream's, too
    }
  }

  /// The body is at its end.
  void end() {
    if (shape != Shape.WHOLE) {
      events.end();
    } else if (whole.isLines()) {
      whole.endAsLines();
    } else {
      whole.end();
    }
  }

  /// The connection broke or was cut: what came stands, and where it is complete that is the end.
  void breakOff(CompletionFailure cause) {
    if (shape != Shape.WHOLE) {
      events.flush();
    }
    answer.end(cause);
  }

  private static int firstSignificant(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && (isBlank(bytes[at]) || isOfByteOrderMark(bytes[at]))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte one) {
    return one >= 0 && one <= ' ';
  }

  private static boolean isOfByteOrderMark(byte one) {
    return one == (byte) 0xEF || one == (byte) 0xBB || one == (byte) 0xBF;
  }

  private static Shape shape(byte first) {
    return first == '{' || first == '[' || first == '<' ? Shape.WHOLE : Shape.EVENTS;
  }

  private enum Shape {
    UNKNOWN,
    EVENTS,
    WHOLE
  }
}
