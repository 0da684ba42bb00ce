package dev.parley.core.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// A request as it came over the wire: the head with its line ends, and the body.
public record RawRequest(String head, String body) {

  /// The next request of `in`; empty where the client closed.
  static Optional<RawRequest> read(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int one = in.read();
      if (one < 0) {
        return Optional.empty();
      }
      head.write(one);
    }
    var text = head.toString(StandardCharsets.ISO_8859_1);
    int length = Integer.parseInt(header(text, "content-length").orElse("0"));
    return Optional.of(
        new RawRequest(text, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
  }

  /// The path without the query.
  public String path() {
    return head.split(" ", 3)[1].replaceAll("\\?.*", "");
  }

  /// The value of the header `name`, in lower case.
  public Optional<String> header(String name) {
    return header(head, name);
  }

  private static Optional<String> header(String head, String name) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }
}
