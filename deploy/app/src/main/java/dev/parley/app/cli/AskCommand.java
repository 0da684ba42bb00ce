package dev.parley.app.cli;

import dev.parley.app.logging.LogConfigurator;
import dev.parley.app.settings.AppSettings;
import dev.parley.core.completion.Accumulator;
import dev.parley.core.completion.Completion;
import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One question to the configured endpoint. The answer streams to standard output; everything else is said on
/// standard error.
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Asks the configured endpoint one question and streams the answer.",
    footerHeading = "%nExit status:%n",
    footer = {
      "0 complete, also when cut by length; 2 usage; 3 unauthorized; 4 rate limited;",
      "5 unreachable or timed out; 6 rejected; 7 truncated or malformed;",
      "8 context too long; 9 content filter."})
final class AskCommand implements Callable<Integer> {
  private final Context context;

  @Mixin
  private final RequestOptions options = new RequestOptions();

  @Mixin
  private final MessageOptions messages = new MessageOptions();

  private String text = "";

  @Option(names = "--json",
      description = "Prints one JSON object at the end instead of text as it comes.")
  private boolean isJson;

  @Option(names = "--model", paramLabel = "MODEL", description = "The model to ask.")
  private Optional<String> model = Optional.empty();

  AskCommand(Context context) {
    this.context = context;
  }

  @Parameters(paramLabel = "TEXT", description = "The question; - reads standard input.")
  void text(String question) {
    text = question;
  }

  @Override
  public Integer call() throws IOException {
    LogConfigurator.onlyWarnings();
    String question = Question.read(text, context.terminal().in());
    AppSettings settings = context.settings();
    var request = new CompletionRequest(
        model.or(settings.completions()::model),
        messages.before(question),
        options.chosen());
    try (Parts.Asking asking = context.parts().ask(settings)) {
      return isJson ? json(asking, request) : streamed(asking, request);
    }
  }

  private int streamed(Parts.Asking asking, CompletionRequest request) {
    CompletionCall call = asking.client().call(request);
    var printer = new AnswerPrinter(context.terminal().out(), call::cancel);
    var answer = new Accumulator();
    call.stream(event -> {
      answer.accept(event);
      printer.accept(event);
    });
    printer.end();
    return printer.isGone() ? ExitStatus.COMPLETE : told(answer.completion());
  }

  private int json(Parts.Asking asking, CompletionRequest request) throws IOException {
    var answer = new Accumulator();
    asking.client().call(request).stream(answer);
    context.terminal().say(AnswerJson.write(answer.completion()));
    return told(answer.completion());
  }

  private int told(Completion answer) {
    AnswerEnding ending = AnswerEnding.of(answer);
    ending.sentence().ifPresent(context.terminal()::complain);
    return ending.status();
  }
}
