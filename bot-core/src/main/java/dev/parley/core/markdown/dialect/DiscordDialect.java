package dev.parley.core.markdown.dialect;

import dev.parley.core.markdown.Dialect;
import java.util.BitSet;

/// Discord's Markdown, counted in code points. What Discord has no markup for is shown by what it has: a table is
/// aligned text in a code block, a deep heading a bold line, an image a link, a rule a line.
///
/// The text is changed in three steps, and the later ones trust nothing the earlier ones believed: the structure, by
/// CommonMark's tree; what Discord reads as Markdown, by Discord's rules; what it reads anywhere, by the bare characters.
public final class DiscordDialect implements Dialect {
  /// A change may make room for another one, so it goes on until nothing changes: then what was rendered is rendered
  /// again to itself. One round is enough for plain text, two or three for any text that somebody would write.
  private static final int ROUNDS = 8;

  private final Mentions mentions;

  /// @param mentions whom an answer may mention
  public DiscordDialect(Mentions mentions) {
    this.mentions = mentions;
  }

  /// What a code point may become: `@` `%40`, the dot of an invitation `[.]`; an address gets `<>` for its two
  /// slashes, three backticks inside a block are parted, `-# ` gets a backslash.
  @Override
  public int weight(int codePoint) {
    return switch (codePoint) {
      case '@', '.' -> 3;
      case '<', '/', '`', '#' -> 2;
      default -> 1;
    };
  }

  @Override
  public Dialect allowing(String id) {
    return new DiscordDialect(Mentions.maybe(id));
  }

  @Override
  public boolean alignsTables() {
    return true;
  }

  @Override
  public String render(String markdown) {
    // Discord, and JDA before it, trims a message at both ends.
    String text = CleanText.of(markdown).strip();
    for (int round = 0; round < ROUNDS; round++) {
      DiscordStructure structure = DiscordStructure.of(text);
      String next = structure.isChanged()
          ? structure.changed().strip()
          : closed(text, DiscordCode.of(text, structure.code()));
      if (next.equals(text)) {
        return text;
      }
      text = next;
    }
    return closed(text, new BitSet());
  }

  private String closed(String text, BitSet code) {
    return DiscordTokens.broken(DiscordText.closed(text, code), mentions).strip();
  }

  @Override
  public int size(CharSequence rendered) {
    return Character.codePointCount(rendered, 0, rendered.length());
  }

  @Override
  public String quiet(String line) {
    return "-# " + line;
  }
}
