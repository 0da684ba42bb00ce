package dev.parley.core.openai;

import java.util.Arrays;

/// Bytes that arrive in pieces, in one array that is kept and used again.
final class GrowingBytes {
  private static final int FIRST_SIZE = 1024;

  private byte[] bytes = new byte[0];
  private int length;

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  void append(byte[] from, int start, int end) {
    int count = end - start;
    room(count);
    System.arraycopy(from, start, bytes, length, count);
    length += count;
  }

  void append(byte one) {
    room(1);
    bytes[length++] = one;
  }

  /// Forgets the bytes and keeps the array.
  void clear() {
    length = 0;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(FIRST_SIZE, Math.max(length + more, 2 * length)));
    }
  }
}
