package dev.parley.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A log event as one line for people: `12:30:01.250 INFO  redis: it answers again`. What it says cannot forge another
/// line: line breaks become spaces. An exception takes the line's end, with where it was thrown.
final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final int MOST_CAUSES = 5;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
      "HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

  @Override
  public String doLayout(ILoggingEvent event) {
    var line = new StringBuilder(160);
    TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
    line.append(' ').append(event.getLevel());
    line.append(event.getLevel().toString().length() < 5 ? "  " : " ");
    line.append(event.getLoggerName(), event.getLoggerName().lastIndexOf('.') + 1,
        event.getLoggerName().length());
    line.append(": ").append(event.getFormattedMessage());
    IThrowableProxy cause = event.getThrowableProxy();
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      line.append(" | ").append(cause.getClassName()).append(": ").append(cause.getMessage());
      place(cause, line);
      cause = cause.getCause();
    }
    return Plain.line(line.toString()) + System.lineSeparator();
  }

  // The first place in our own code says more than the first of all.
  private static void place(IThrowableProxy cause, StringBuilder line) {
    StackTraceElementProxy[] trace = cause.getStackTraceElementProxyArray();
    for (StackTraceElementProxy element : trace) {
      if (element.getStackTraceElement().getClassName().startsWith("dev.parley")) {
        line.append(' ').append(element.getSTEAsString());
        return;
      }
    }
    if (trace.length > 0) {
      line.append(' ').append(trace[0].getSTEAsString());
    }
  }
}
