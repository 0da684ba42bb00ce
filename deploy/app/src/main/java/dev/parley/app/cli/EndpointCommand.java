package dev.parley.app.cli;

import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The embedded completions endpoint alone.
@Command(
    name = "endpoint",
    mixinStandardHelpOptions = true,
    description = "Serves the embedded completions endpoint alone, for trying out any client.")
final class EndpointCommand implements Callable<Integer> {
  private static final int MOST_TOKENS_PER_SECOND = 100_000;

  private final Context context;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8081",
      description = "The port, 0 to 65535; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1",
      description = "The address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(names = "--key", paramLabel = "KEY", defaultValue = "",
      description = "The key that clients must send (default: none).")
  private String key = "";

  @Option(names = "--tokens-per-second", paramLabel = "N", defaultValue = "40",
      description = "The demo model's pace, 0 is at once (default: ${DEFAULT-VALUE}).")
  private int tokensPerSecond;

  EndpointCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    inRange("--port", port, 65_535);
    inRange("--tokens-per-second", tokensPerSecond, MOST_TOKENS_PER_SECOND);
    var choice = new EndpointChoice(host, port, new Secret(key), tokensPerSecond);
    return Lifetime.untilStopped(context.parts().endpoint(choice), context.terminal());
  }

  private static void inRange(String option, int value, int most) {
    if (value < 0 || value > most) {
      throw new UsageException("%s is %d; allowed is 0 to %d".formatted(option, value, most));
    }
  }
}
