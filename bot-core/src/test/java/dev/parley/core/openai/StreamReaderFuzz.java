package dev.parley.core.openai;

import dev.parley.core.completion.Accumulator;
import dev.parley.core.completion.Completion;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.settings.Secret;
import java.util.ArrayList;

/// Fuzz target: whatever the bytes are, an answer has one end, nothing after it, and is the same completion
/// however the bytes are cut.
public final class StreamReaderFuzz {
  /// Small, so that the fuzzer finds what is past them.
  private static final AnswerBounds BOUNDS = new AnswerBounds(4096, 8192, 16_384);

  private StreamReaderFuzz() {}

  /// One input. Its first byte says where the rest is cut.
  ///
  /// @throws IllegalStateException where the answer breaks its promise
  public static void fuzzerTestOneInput(byte[] data) {
    int step = data.length == 0 ? 1 : 1 + (data[0] & 0x1F);
    var whole = read(data, Math.max(1, data.length));
    var cut = read(data, step);
    // Past the bound as much is handed out as was read, which depends on the cut.
    if (data.length <= BOUNDS.document() && !whole.equals(cut)) {
      throw new IllegalStateException("whole %s, in steps of %d %s".formatted(whole, step, cut));
    }
  }

  private static Completion read(byte[] data, int step) {
    var ends = new Ends();
    var reader = new StreamReader(new Failures(new Details(Secret.NONE)), BOUNDS, ends::accept);
    for (int at = Math.min(1, data.length); at < data.length; at += step) {
      reader.feed(data, at, Math.min(step, data.length - at));
    }
    reader.end();
    return ends.completion();
  }

  /// Checks the order that [CompletionEvent] promises.
  private static final class Ends {
    private final Accumulator accumulator = new Accumulator();
    private final ArrayList<Integer> finished = new ArrayList<>();
    private boolean failed;

    void accept(CompletionEvent event) {
      if (failed || (!finished.isEmpty() && !(event instanceof Finished))) {
        throw new IllegalStateException("after the end: " + event);
      }
      if (event instanceof Finished(var choice, _, _, _)) {
        finished.add(choice);
      }
      failed = event instanceof Failed;
      accumulator.accept(event);
    }

    Completion completion() {
      var completion = accumulator.completion();
      var begun = completion.choices().stream().map(Completion.Choice::index).toList();
      if (!failed && (finished.isEmpty() || !begun.equals(finished))) {
        throw new IllegalStateException("began %s, finished %s".formatted(begun, finished));
      }
      return completion;
    }
  }
}
