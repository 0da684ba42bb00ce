package dev.parley.core.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;

/// The font of a picture: the one that Parley brings, which knows Latin, Greek, Cyrillic, kana and the ideographs of names;
/// the machine's own where only that knows all letters. What a font does not know, such as emoji, is left out.
final class ChartFont {
  private static final String SHIPPED = "/fonts/NotoSansCJKtc-Subset.otf";

  private final Font shipped;
  private final Font machines;

  private ChartFont(Font shipped, Font machines) {
    this.shipped = shipped;
    this.machines = machines;
  }

  /// @throws IllegalStateException where this machine's Java cannot read fonts
  static ChartFont load() {
    try (InputStream in = ChartFont.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no font " + SHIPPED);
      }
      return new ChartFont(
          Font.createFont(Font.TRUETYPE_FONT, in), new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font " + SHIPPED + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean canShow(String text) {
    return canShow(shipped, text) || canShow(machines, text);
  }

  /// One font for all of the texts, at 1 point.
  Font of(Collection<String> texts) {
    boolean isMachinesBetter =
        !knowsLetters(shipped, texts) && knowsLetters(machines, texts);
    return isMachinesBetter ? machines : shipped;
  }

  /// The text without what the font has no glyph for.
  static String shown(Font font, String text) {
    return text.codePoints()
        .filter(font::canDisplay)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean knowsLetters(Font font, Collection<String> texts) {
    return texts.stream().flatMapToInt(String::codePoints)
        .filter(Character::isLetter).allMatch(font::canDisplay);
  }

  private static boolean canShow(Font font, String text) {
    return font.canDisplayUpTo(text) < 0;
  }
}
