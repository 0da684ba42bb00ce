package dev.parley.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// The least that many streams can cost: the same as [ReplyLoad]'s, each read by a virtual thread from a bare
/// socket and dropped.
///
/// `main [STREAMS [CHUNKS_PER_SECOND [SECONDS]]]`
public final class BareReader {
  private static final Duration RAMP = Duration.ofSeconds(5);
  private static final int BUFFER = 8 * 1024;
  private static final byte[] REQUEST = """
      POST /v1/chat/completions HTTP/1.1\r
      Host: 127.0.0.1\r
      Content-Length: 0\r
      \r
      """.getBytes(StandardCharsets.US_ASCII);

  private BareReader() {}

  public static void main(String[] arguments) throws InterruptedException {
    int streams = Arguments.number(arguments, 0, 2_000);
    Flow flow = Flow.of(Arguments.number(arguments, 1, 5), Arguments.number(arguments, 2, 60));
    LongAdder complete = new LongAdder();
    try (EndpointProcess endpoint = EndpointProcess.start(flow)) {
      Usage usage = Usage.begin(List.of(endpoint.process().toHandle()));
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < streams; i++) {
        TimeUnit.NANOSECONDS.sleep(RAMP.toNanos() / streams);
        readers.add(Thread.ofVirtual().start(() -> complete.add(read(endpoint.port()))));
      }
      for (Thread reader : readers) {
        reader.join();
      }
      double seconds = usage.seconds();
      List<Double> cpu = usage.processorSeconds();
      System.out.printf(
          "%d of %d streams complete; processor: reader %.1f s, %.2f cores, %.1f µs per chunk; endpoint %.2f cores%n",
          complete.sum(), streams, cpu.get(0), cpu.get(0) / seconds,
          cpu.get(0) * 1e6 / streams / flow.chunks(), cpu.get(1) / seconds);
    }
  }

  /// Reads one stream and drops it.
  ///
  /// @return 1 where the stream came to its end
  static int read(int port) {
    byte[] buffer = new byte[BUFFER];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(REQUEST);
      socket.shutdownOutput(); // so the endpoint closes after the answer, and its end need not be looked for
      InputStream in = socket.getInputStream();
      boolean any = false;
      while (in.read(buffer) >= 0) {
        any = true;
      }
      return any ? 1 : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
