package dev.parley.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A completions endpoint that does nothing but keep a pace, as a process of its own: every request gets
/// `chunks` content chunks, one each `every`. The first and the last carry the instant at which they were
/// written (`System.nanoTime`, which all processes of one machine share), so that whoever sees them
/// on a platform knows how long it took. A reader that is slow delays only its own stream.
///
/// `main PORT CHUNKS CHUNKS_PER_SECOND`; prints `ready` when it listens.
public final class PacedEndpoint {

  private static final Pattern STAMP = Pattern.compile("\\s*@(\\d+).*", Pattern.DOTALL);
  private static final int BACKLOG = 4096;
  static final String ENVELOPE = "data: {\"id\":\"chatcmpl-bench-0123456789\",\"object\":"
      + "\"chat.completion.chunk\",\"created\":1750000000,\"model\":\"paced\",\"system_fingerprint\":"
      + "\"fp_0123456789\",\"choices\":[{\"index\":0,\"delta\":{%s},\"logprobs\":null,"
      + "\"finish_reason\":%s}]}\n\n";

  private final List<byte[]> words; // written once, so that this process leaves the processor to the other
  private final Duration every;

  private PacedEndpoint(int chunks, Duration every) {
    this.words = IntStream.range(1, chunks - 1).mapToObj(i -> content(word(i))).toList();
    this.every = every;
  }

  /// Serves until it is killed.
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    int chunks = Integer.parseInt(arguments[1]);
    long nanos = Math.round(1e9 / Double.parseDouble(arguments[2]));
    PacedEndpoint endpoint = new PacedEndpoint(chunks, Duration.ofNanos(nanos));
    try (ServerSocket server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress())) {
      System.out.println("ready");
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> endpoint.serve(socket));
      }
    }
  }

  /// The text of every answer of `chunks` chunks, between the two that are stamped.
  static String text(int chunks) {
    return IntStream.range(1, chunks - 1).mapToObj(PacedEndpoint::word)
        .collect(Collectors.joining());
  }

  /// When the text's first chunk was written, where that is a stamped one.
  static Optional<Long> stamp(String text) {
    Matcher matcher = STAMP.matcher(text);
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static String word(int i) {
    return i % 40 == 0 ? "\n\nParagraph " + i + " begins." : " word" + i;
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (readRequest(in)) {
        answer(socket.getOutputStream());
      }
    } catch (IOException gone) {
      // The client left; there is nobody to tell.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(OutputStream out) throws IOException, InterruptedException {
    out.write("""
        HTTP/1.1 200 OK\r
        Content-Type: text/event-stream\r
        Transfer-Encoding: chunked\r
        \r
        """.getBytes(StandardCharsets.US_ASCII));
    long begin = System.nanoTime();
    out.write(content("@" + begin + " "));
    long due = begin;
    for (byte[] word : words) {
      due = waitAfter(due);
      out.write(word);
    }
    waitAfter(due);
    out.write(content(" @" + System.nanoTime()));
    out.write(piece(ENVELOPE.formatted("", "\"stop\"") + "data: [DONE]\n\n"));
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private long waitAfter(long last) throws InterruptedException {
    long due = last + every.toNanos();
    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    return due;
  }

  static byte[] content(String text) {
    return piece(ENVELOPE.formatted("\"content\":\"" + text.replace("\n", "\\n") + "\"", "null"));
  }

  static byte[] piece(String event) {
    int length = event.getBytes(StandardCharsets.UTF_8).length;
    return (Integer.toHexString(length) + "\r\n" + event + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /// Reads one request and throws its body away.
  ///
  /// @return false at the end of the connection
  static boolean readRequest(InputStream in) throws IOException {
    int length = 0;
    String line = readLine(in);
    if (line.isEmpty()) {
      return false;
    }
    while (!line.isEmpty()) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
      line = readLine(in);
    }
    in.skipNBytes(length);
    return true;
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
