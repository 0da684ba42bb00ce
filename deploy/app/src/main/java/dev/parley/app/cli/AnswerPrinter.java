package dev.parley.app.cli;

import dev.parley.app.logging.Plain;
import dev.parley.core.completion.CompletionEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes the first choice's text as it comes; of a spoken answer, what is said. Control characters
/// are left out: the model does not steer somebody's
/// terminal. Where nobody reads any more (`| head`), it asks for the end once and stays quiet.
final class AnswerPrinter {
  // It keeps half a character pair until the other half comes.
  private final Writer writer;
  private final Runnable whenGone;
  private boolean hasText;
  private boolean isGone;
  private boolean isLineOpen;

  AnswerPrinter(OutputStream out, Runnable whenGone) {
    this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.whenGone = whenGone;
  }

  void accept(CompletionEvent event) {
    if (event instanceof CompletionEvent.Delta(int choice, String text) && choice == 0) {
      hasText = true;
      write(Plain.text(text));
    } else if (event instanceof CompletionEvent.AudioPiece piece && piece.choice() == 0
        && !hasText) {
      write(Plain.text(piece.transcript()));
    }
  }

  /// Ends the last line.
  void end() {
    if (isLineOpen) {
      write("\n");
    }
  }

  /// Whether nobody reads any more.
  boolean isGone() {
    return isGone;
  }

  private void write(String text) {
    if (isGone || text.isEmpty()) {
      return;
    }
    try {
      writer.write(text);
      writer.flush();
      isLineOpen = !text.endsWith("\n");
    } catch (IOException e) {
      isGone = true; // a broken pipe: the reader had enough
      whenGone.run();
    }
  }
}
