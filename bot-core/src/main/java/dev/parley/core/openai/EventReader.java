package dev.parley.core.openai;

import dev.parley.core.completion.CompletionFailure.Malformed;

/// Reads an event stream into an [Answer]. Pure.
final class EventReader implements SseDecoder.Sink {

  /// The most events that may be no JSON before the stream is given up.
  static final int MAX_BROKEN_EVENTS = 3;

  private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Failures failures;
  private final Answer answer;
  private final AnswerBounds bounds;
  private final SseDecoder decoder;
  private int broken;
  private boolean anyEvent;

  EventReader(Failures failures, Answer answer, AnswerBounds bounds) {
    this.failures = failures;
    this.answer = answer;
    this.bounds = bounds;
    this.decoder = new SseDecoder(this, bounds.line());
  }

  void feed(byte[] bytes, int offset, int length) {
    decoder.feed(bytes, offset, length);
  }

  /// No byte follows: what is left is an event.
  void flush() {
    decoder.end();
  }

  /// The stream is at its end.
  void end() {
    flush();
    conclude();
  }

  @Override
  public void event(SseDecoder.Kind kind, byte[] bytes, int offset, int length) {
    if (answer.isEnded()) {
      return; // what follows [DONE] or an error is nobody's
    }
    anyEvent = true;
    switch (kind) {
      case DATA -> data(bytes, offset, length);
      case BARE -> chunk(bytes, offset, length, true);
      case ERROR -> fail(bytes, offset, length);
    }
  }

  @Override
  public void tooLong() {
    answer.fail(new Malformed("a line of more than %d bytes".formatted(bounds.line())));
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

  private void data(byte[] bytes, int offset, int length) {
    if (begins(bytes, offset, length, DONE)) {
      conclude(); // it proves nothing but that no more comes
    } else if (length > 0 && !(length == NULL.length && begins(bytes, offset, length, NULL))) {
      chunk(bytes, offset, length, false); // servers that are well send empty data and `null`
    }
  }

  private void chunk(byte[] bytes, int offset, int length, boolean bare) {
    var parsed = ChunkParser.parse(bytes, offset, length, answer.head());
    if (parsed.isEmpty()) {
      broken();
      return;
    }
    answer.accept(bare ? parsed.get().ended() : parsed.get());
    if (bare ? parsed.get().isForeign() : parsed.get().error()) {
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

  private static boolean begins(byte[] bytes, int offset, int length, byte[] word) {
    for (int i = 0; i < word.length; i++) {
      if (i >= length || bytes[offset + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
