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
import java.util.concurrent.TimeUnit;

/// A completions endpoint that does nothing but keep a pace, as a process of its own: every request gets
/// `chunks` content chunks, one each `every`,. The first chunk carries the instant at
/// which it was written (`System.nanoTime`, which all processes of one machine share), so that whoever sees it
/// on a platform knows how long it took.
///
/// `main PORT CHUNKS CHUNKS_PER_SECOND`; prints `ready` when it listens.
public final class PacedEndpoint {

  /// What begins the first chunk, before the nanoseconds.
  static final String STAMP = "@";

  private static final int BACKLOG = 4096;
  private static final String ENVELOPE = "data: {\"id\":\"chatcmpl-bench-0123456789\",\"object\":"
      + "\"chat.completion.chunk\",\"created\":1750000000,\"model\":\"paced\",\"system_fingerprint\":"
      + "\"fp_0123456789\",\"choices\":[{\"index\":0,\"delta\":{%s},\"logprobs\":null,"
      + "\"finish_reason\":%s}]}\n\n";

  private final int chunks;
  private final Duration every;

  private PacedEndpoint(int chunks, Duration every) {
    this.chunks = chunks;
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

  /// The text of every answer, after the stamp's own chunk.
  static String text(int chunks) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < chunks; i++) {
      text.append(word(i));
    }
    return text.toString();
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
    for (int i = 0; i < chunks; i++) {
      String text = i == 0 ? STAMP + System.nanoTime() + " " : word(i);
      piece(out, ENVELOPE.formatted("\"content\":\"" + text.replace("\n", "\\n") + "\"", "null"));
      long due = begin + (i + 1) * every.toNanos();
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    }
    piece(out, ENVELOPE.formatted("", "\"stop\"") + "data: [DONE]\n\n");
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void piece(OutputStream out, String event) throws IOException {
    byte[] body = event.getBytes(StandardCharsets.UTF_8);
    byte[] head = (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length + 2];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    all[all.length - 2] = '\r';
    all[all.length - 1] = '\n';
    out.write(all);
  }

  /// @return false at the end of the connection
  private static boolean readRequest(InputStream in) throws IOException {
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
