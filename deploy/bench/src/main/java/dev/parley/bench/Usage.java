package dev.parley.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// What this process and its helpers use from [#begin] on: processor time, memory, pauses.
final class Usage {
  private final Queue<Pause> pauses = new ConcurrentLinkedQueue<>();
  private final List<ProcessHandle> processes;
  private final List<Duration> before;
  private final long began = System.nanoTime();

  /// One collection in which the program stood still, and what was left after it.
  private record Pause(long millis, long bytesAfter) {}

  private Usage(List<ProcessHandle> others) {
    this.processes =
        Stream.concat(Stream.of(ProcessHandle.current()), others.stream()).toList();
    this.before = cpu();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener((notification, _) -> note(notification), null, null);
      }
    }
  }

  static Usage begin(List<ProcessHandle> others) {
    return new Usage(others);
  }

  /// The seconds since the beginning.
  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /// Processor seconds of each process since the beginning, this one first, then in the order given.
  List<Double> processorSeconds() {
    List<Duration> after = cpu();
    return Stream.iterate(0, i -> i < after.size(), i -> i + 1)
        .map(i -> after.get(i).minus(before.get(i)).toMillis() / 1e3)
        .toList();
  }

  /// Memory and pauses in one line.
  String memory() throws IOException {
    Spread stood = Spread.of(pauses.stream().map(Pause::millis).toList());
    double heap =
        pauses.stream().mapToLong(Pause::bytesAfter).max().orElse(0) / (double) (1 << 20);
    return ("largest heap after a collection %.0f MB, largest resident size %s; %d pauses,"
        + " median %.0f ms, longest %.0f ms, together %d ms")
        .formatted(heap, largestResidentSize(), pauses.size(), stood.at(0.5), stood.at(1),
            pauses.stream().mapToLong(Pause::millis).sum());
  }

  private List<Duration> cpu() {
    return processes.stream()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .toList();
  }

  private void note(Notification notification) {
    var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
    if (info.getGcName().contains("Concurrent")) {
      return; // the program ran on meanwhile
    }
    long after = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
        .filter(pool -> pool.getKey().contains("Gen") || pool.getKey().contains("Space"))
        .map(Map.Entry::getValue)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
    pauses.add(new Pause(info.getGcInfo().getDuration(), after));
  }

  private static String largestResidentSize() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .findFirst()
        .orElse("unknown");
  }
}
