package dev.parley.core.openai;

import dev.parley.core.completion.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

/// Decodes a sound's base64 as it comes: each piece may be padded by itself, or be cut anywhere, so what is no
/// full group of four waits for the next. White space and the URL alphabet pass.
final class AudioData {

  /// The most bytes of one choice's sound.
  static final int MAX_BYTES = 32 << 20;

  private static final int GROUP = 4;

  private String carry = "";
  private long size;

  /// The bytes that `piece` completes.
  ///
  /// @throws IllegalArgumentException where it is not base64, or the sound is too large
  Bytes decode(String piece) {
    var text = carry + piece.replaceAll("\\s+", "").replace('-', '+').replace('_', '/');
    var decoded = new ByteArrayOutputStream();
    int at = 0;
    for (int end = group(text, at); end > at; end = group(text, at)) {
      decoded.writeBytes(Base64.getDecoder().decode(text.substring(at, end)));
      at = end;
    }
    carry = text.substring(at);
    return counted(decoded.toByteArray());
  }

  /// The bytes that were waiting, which want padding.
  ///
  /// @throws IllegalArgumentException where they are none
  Bytes end() {
    var rest = carry;
    carry = "";
    return counted(Base64.getDecoder().decode(rest));
  }

  /// The end of what can be decoded at one go: full groups up to the first padding.
  private static int group(String text, int from) {
    int padding = text.indexOf('=', from);
    int most = padding < 0 ? text.length() : padding;
    int whole = from + (most - from) / GROUP * GROUP;
    boolean hasPadding = padding >= 0 && whole + GROUP <= text.length() && padding < whole + GROUP;
    return hasPadding && whole == from ? from + GROUP : whole;
  }

  private Bytes counted(byte[] decoded) {
    size += decoded.length;
    if (size > MAX_BYTES) {
      throw new IllegalArgumentException("a sound of more than %d bytes".formatted(MAX_BYTES));
    }
    return Bytes.of(decoded);
  }
}
