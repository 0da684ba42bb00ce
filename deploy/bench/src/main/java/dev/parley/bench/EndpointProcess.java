package dev.parley.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// A [PacedEndpoint] that runs in a process of its own, so that its work is not counted as ours.
record EndpointProcess(int port, Process process) implements AutoCloseable {

  /// Starts it and waits until it listens.
  static EndpointProcess start(Flow flow) {
    try {
      int port = freePort();
      Process process = new ProcessBuilder(command(port, flow))
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      BufferedReader says = process.inputReader();
      if (!"ready".equals(says.readLine())) {
        throw new IllegalStateException("the endpoint did not start");
      }
      return new EndpointProcess(port, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(port));
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static List<String> command(int port, Flow flow) {
    // The class path may name the jar relative to a folder that only the launcher knew.
    String classPath = new File(System.getProperty("java.class.path")).getAbsolutePath();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-cp",
        classPath,
        PacedEndpoint.class.getName(),
        Integer.toString(port),
        Integer.toString(flow.chunks()),
        Double.toString(flow.chunksPerSecond()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
