package dev.parley.core.openai;

/// Cuts a server's bytes into events, by the event-stream rules of the HTML standard and what servers do
/// beside them. Pure and incremental: for every way of cutting the bytes the events are the same.
///
/// Beyond the standard: what stands at the end without a blank line is an event too; a line that
/// begins with `{` is handed out as [Kind#BARE] (new-api writes its errors so after a ping), the field
/// `error:` as [Kind#ERROR] (older llama.cpp), and so is the data of an event named `error`.
///
/// No text is made of the bytes: an event that lies whole in what was fed is handed out in place.
public final class SseDecoder {

  /// The most bytes of one line, and of one event's data, where nothing else is said.
  public static final int MAX_LINE = 1 << 20;

  /// How an event was marked.
  public enum Kind {
    /// The data of an ordinary event; its lines are joined with a line feed.
    DATA,
    /// An error, by the event's name or the field's.
    ERROR,
    /// A line of JSON without a field name.
    BARE
  }

  /// Takes the events. The bytes are the decoder's or the feeder's own: read them before you return.
  public interface Sink {
    /// One event; its data are `length` bytes of `bytes` from `offset` on, and may be none.
    void event(Kind kind, byte[] bytes, int offset, int length);

    /// A line or an event was longer than is allowed; nothing follows.
    void tooLong();
  }

  private final Sink sink;
  private final int maxLine;
  /// The beginning of a line whose end has not come.
  private final GrowingBytes line = new GrowingBytes();
  /// The data of the event so far, where they do not lie in one piece in what is being fed.
  private final GrowingBytes data = new GrowingBytes();
  private int sliceStart = -1;
  private int sliceEnd;
  private boolean hasData;
  private boolean errorEvent;
  private boolean atStart = true;
  private boolean afterReturn;
  private boolean ended;
  private boolean strange;

  /// A decoder of ordinary streams.
  public SseDecoder(Sink sink) {
    this(sink, MAX_LINE);
  }

  /// A decoder of lines, and of events' data, of at most `maxLine` bytes.
  SseDecoder(Sink sink, int maxLine) {
    this.sink = sink;
    this.maxLine = maxLine;
  }

  /// Decodes the next `length` bytes.
  public void feed(byte[] bytes, int offset, int length) {
    int at = offset;
    int end = offset + length;
    if (afterReturn && at < end) {
      at += bytes[at] == '\n' ? 1 : 0;
      afterReturn = false;
    }
    while (at < end && !ended) {
      int stop = LineEnds.next(bytes, at, end);
      endLine(bytes, at, stop, stop < end);
      at = stop + 1;
      if (stop < end && bytes[stop] == '\r') {
        afterReturn = at == end;
        at += at < end && bytes[at] == '\n' ? 1 : 0;
      }
    }
    settle(bytes);
  }

  /// Says that no byte follows: what is left is an event.
  public void end() {
    if (!ended && !line.isEmpty()) {
      endLine(new byte[0], 0, 0, true);
    }
    if (!ended) {
      dispatch(line.array());
    }
    ended = true;
  }

  /// Whether a line was seen that no event stream has, such as plain text.
  boolean hasStrangeLines() {
    return strange;
  }

  private void endLine(byte[] bytes, int from, int to, boolean whole) {
    if (line.length() + to - from > maxLine) {
      overflow();
    } else if (whole && line.isEmpty()) {
      line(bytes, from, to);
    } else {
      line.append(bytes, from, to);
      if (whole) {
        settle(bytes);
        line(line.array(), 0, line.length());
        settle(line.array());
        line.clear();
      }
    }
  }

  private void line(byte[] bytes, int start, int to) {
    int from = start;
    if (atStart) {
      from += isByteOrderMark(bytes, from, to) ? 3 : 0;
      atStart = false;
    }
    if (from == to) {
      dispatch(bytes);
      return;
    }
    switch (bytes[from]) {
      case ':' -> {} // a comment: a ping
      case '{' -> sink.event(Kind.BARE, bytes, from, to - from);
      default -> field(bytes, from, to);
    }
  }

  private void field(byte[] bytes, int from, int to) {
    int colon = from;
    while (colon < to && bytes[colon] != ':') {
      colon++;
    }
    int value = Math.min(to, colon + 1);
    if (value < to && bytes[value] == ' ') {
      value++;
    }
    switch (Field.of(bytes, from, colon)) {
      case DATA -> data(bytes, value, to);
      case EVENT -> errorEvent = Field.of(bytes, value, to) == Field.ERROR;
      case ERROR -> sink.event(Kind.ERROR, bytes, value, to - value);
      case IGNORED -> {}
      case UNKNOWN -> strange = true;
    }
  }

  private void data(byte[] bytes, int from, int to) {
    if (!hasData) {
      hasData = true;
      sliceStart = from;
      sliceEnd = to;
      return;
    }
    settle(bytes);
    if (data.length() + 1 + to - from > maxLine) {
      overflow();
    } else {
      data.append((byte) '\n');
      data.append(bytes, from, to);
    }
  }

  private void dispatch(byte[] bytes) {
    if (hasData) {
      var kind = errorEvent ? Kind.ERROR : Kind.DATA;
      if (sliceStart >= 0) {
        sink.event(kind, bytes, sliceStart, sliceEnd - sliceStart);
      } else {
        sink.event(kind, data.array(), 0, data.length());
      }
    }
    hasData = false;
    errorEvent = false;
    sliceStart = -1;
    data.clear();
  }

  /// Copies the data that lie in place, because that place is about to be written over.
  private void settle(byte[] bytes) {
    if (sliceStart >= 0) {
      data.append(bytes, sliceStart, sliceEnd);
      sliceStart = -1;
    }
  }

  private void overflow() {
    ended = true;
    sink.tooLong();
  }

  private static boolean isByteOrderMark(byte[] bytes, int from, int to) {
    return to - from >= 3 && bytes[from] == (byte) 0xEF && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF;
  }

  /// The fields of an event stream, as far as they matter here.
  private enum Field {
    DATA,
    EVENT,
    ERROR,
    IGNORED,
    UNKNOWN;

    static Field of(byte[] bytes, int from, int to) {
      return switch (to - from) {
        case 2 -> is("id", bytes, from) ? IGNORED : UNKNOWN;
        case 4 -> is("data", bytes, from) ? DATA : UNKNOWN;
        case 5 ->
          is("event", bytes, from) ? EVENT : is("error", bytes, from) ? ERROR : retry(bytes, from);
        default -> UNKNOWN;
      };
    }

    private static Field retry(byte[] bytes, int from) {
      return is("retry", bytes, from) ? IGNORED : UNKNOWN;
    }

    private static boolean is(String name, byte[] bytes, int from) {
      for (int i = 0; i < name.length(); i++) {
        if (bytes[from + i] != name.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
