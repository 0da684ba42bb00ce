package dev.parley.core.markdown;

import org.commonmark.node.FencedCodeBlock;

/// How a fenced code block is opened again and closed.
final class Fences {
  /// A longer run of marks is not closed, and what follows it is not repeated, so that what a cut adds stays small. Nobody
  /// but a test writes one.
  private static final int LONGEST_RUN = 16;

  private static final int FARTHEST = 24;
  private static final int LONGEST_INFO = 32;

  /// The longest text that [#closing] gives.
  static final String LONGEST_CLOSING =
      "\n" + "> ".repeat(FARTHEST / 4) + " ".repeat(FARTHEST / 2) + "`".repeat(LONGEST_RUN);

  private Fences() {}

  /// The line that closes `fence`, with the line break before it where `text` needs one.
  static String closing(Leaf fence, String text) {
    String lineStart = Containers.lineStart(fence.containers());
    FencedCodeBlock block = (FencedCodeBlock) fence.block();
    if (lineStart.length() > FARTHEST || block.getOpeningFenceLength() > LONGEST_RUN) {
      return "";
    }
    return (text.endsWith("\n") ? "" : "\n") + lineStart + run(block);
  }

  /// The line that opens `fence` again inside the same containers.
  static String opening(Leaf fence) {
    FencedCodeBlock block = (FencedCodeBlock) fence.block();
    String info = block.getInfo().length() <= LONGEST_INFO ? block.getInfo() : "";
    return run(block) + info + "\n";
  }

  private static String run(FencedCodeBlock block) {
    int length = Math.min(block.getOpeningFenceLength(), LONGEST_RUN);
    return block.getFenceCharacter().repeat(length);
  }
}
