package dev.parley.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.parley.app.settings.LogFormat;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogLineTest {
  private final Logger logger = new LoggerContext().getLogger("dev.parley.core.redis.Inbox");

  @Test
  void anEventIsOneLine() {
    assertThat(line("a\nb\r\u001b[2J\u2028c", new IllegalStateException("x", new Error("y\nz"))))
        .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Inbox: a b \\[2J c"
            + " \\| java.lang.IllegalStateException: x at dev\\.parley.*"
            + " \\| java.lang.Error: y z at dev\\.parley\\S+\\s");
  }

  @Test
  void theFormatCanChangeWhileItRuns() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    LogConfigurator.write(LogFormat.JSON);
    assertThat(context.getLogger("ROOT").getAppender("stderr").isStarted()).isTrue();
    LogConfigurator.write(LogFormat.TEXT);
    assertThat(context.getLogger("redis.clients.jedis").getEffectiveLevel()).isEqualTo(Level.WARN);
    assertThat(context.getLogger("parley").getEffectiveLevel()).isEqualTo(Level.INFO);
  }

  private String line(String message, Throwable cause) {
    return new LogLine().doLayout(
        new LoggingEvent("", logger, Level.WARN, message, cause, new Object[0]));
  }
}
