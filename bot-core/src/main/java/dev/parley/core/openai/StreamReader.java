package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.Malformed;
import java.util.function.Consumer;

/// Turns the body of a successful answer into events. Pure. The first byte decides what the body is, because
/// `Content-Type` lies: an event stream, one JSON document (the server ignores `stream`, or sends an error
/// with status 200), or a web page.
final class StreamReader implements SseDecoder.Sink {

  /// The most events that may be no JSON before the stream is given up.
  static final int MAX_BROKEN_EVENTS = 3;

  /// The most bytes of an answer, pings and all.
  static final long MAX_BYTES = 64L << 20;

  private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};

  private final Failures failures;
  private final Answer answer;
  private final WholeBody whole;
  private final SseDecoder decoder = new SseDecoder(this);
  private Shape shape = Shape.UNKNOWN;
  private long bytesSoFar;
  private int broken;
  private boolean anyEvent;

  StreamReader(Failures failures, Consumer<CompletionEvent> events) {
    this.failures = failures;
    this.answer = new Answer(events);
    this.whole = new WholeBody(failures, answer);
  }

  Answer answer() {
    return answer;
  }

  /// The next bytes; ignored after the end.
  void feed(byte[] bytes, int offset, int length) {
    bytesSoFar += length;
    if (bytesSoFar > MAX_BYTES) {
      answer.end(new Malformed("an answer of more than %d bytes".formatted(MAX_BYTES)));
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
      decoder.feed(bytes, offset, length); // white space is an event stream's, too
    }
  }

  /// The body is at its end.
  void end() {
    if (shape == Shape.WHOLE) {
      whole.end();
      return;
    }
    decoder.end();
    conclude();
  }

  private void conclude() {
    if (broken > 0) {
      answer.end(new Malformed("%d events were not JSON".formatted(broken)));
    } else if (!anyEvent && decoder.hasStrangeLines()) {
      answer.end(new Malformed("the answer is neither an event stream nor JSON"));
    } else {
      answer.end();
    }
  }

  /// The connection broke or was cut: what came stands, and where it is complete that is the end.
  void breakOff(CompletionFailure cause) {
    if (shape != Shape.WHOLE) {
      decoder.end();
    }
    answer.end(cause);
  }

  @Override
  public void event(SseDecoder.Kind kind, byte[] bytes, int offset, int length) {
    if (answer.isEnded()) {
      return; // what follows [DONE] or an error is nobody's
    }
    anyEvent = true;
    switch (kind) {
      case DATA -> data(bytes, offset, length);
      case BARE -> bare(bytes, offset, length);
      case ERROR -> fail(bytes, offset, length);
    }
  }

  @Override
  public void tooLong() {
    answer.fail(new Malformed("a line of more than %d bytes".formatted(SseDecoder.MAX_LINE)));
  }

  private void data(byte[] bytes, int offset, int length) {
    if (isDone(bytes, offset, length)) {
      conclude(); // it proves nothing but that no more comes
      return;
    }
    if (isNothing(bytes, offset, length)) {
      return;
    }
    var chunk = ChunkParser.parse(bytes, offset, length);
    chunk.ifPresentOrElse(answer::accept, this::broken);
    if (chunk.isPresent() && chunk.get().error()) {
      fail(bytes, offset, length);
    }
  }

  private void bare(byte[] bytes, int offset, int length) {
    var chunk = ChunkParser.parse(bytes, offset, length);
    chunk.ifPresentOrElse(answer::accept, this::broken);
    if (chunk.isPresent() && chunk.get().choices().isEmpty()) {
      fail(bytes, offset, length);
    }
  }

  private void fail(byte[] bytes, int offset, int length) {
    answer.fail(failures.inStream(ErrorBody.read(bytes, offset, length)));
  }

  private void broken() {
    if (++broken > MAX_BROKEN_EVENTS) {
      answer.fail(new Malformed("%d events were not JSON".formatted(broken)));
    }
  }

  private static boolean isDone(byte[] bytes, int offset, int length) {
    for (int i = 0; i < DONE.length; i++) {
      if (i >= length || bytes[offset + i] != DONE[i]) {
        return false;
      }
    }
    return true;
  }

  /// Empty data and `null` are sent by servers that are well.
  private static boolean isNothing(byte[] bytes, int offset, int length) {
    return length == 0 || (length == 4 && bytes[offset] == 'n' && bytes[offset + 1] == 'u');
  }

  private static int firstSignificant(byte[] bytes, int from, int end) {
    int at = from;
    // Bytes below zero at the start are the byte order mark's.
    while (at < end && bytes[at] <= ' ') {
      at++;
    }
    return at;
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
