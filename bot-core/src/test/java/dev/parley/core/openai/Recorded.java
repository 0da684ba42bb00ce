package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.AudioPiece;
import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Described;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionEvent.Origin;
import dev.parley.core.completion.CompletionEvent.Reasoning;
import dev.parley.core.completion.CompletionEvent.ToolCallPiece;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The events of one completion as they came; may be read while they come.
record Recorded(List<CompletionEvent> events) implements Consumer<CompletionEvent> {

  static Recorded nothing() {
    return new Recorded(new CopyOnWriteArrayList<>());
  }

  /// What a [StreamReader] makes of `body`, cut at `cuts`.
  static Recorded of(byte[] body, int... cuts) {
    var recorded = nothing();
    var reader = reader(recorded);
    int from = 0;
    for (int cut : cuts) {
      reader.feed(body, from, cut - from);
      from = cut;
    }
    reader.feed(body, from, body.length - from);
    reader.end();
    return recorded;
  }

  /// A reader of a body, as a call has it.
  static StreamReader reader(Recorded recorded) {
    return new StreamReader(
        new Failures(new Details(Secret.NONE)), AnswerBounds.TEXT, recorded);
  }

  static Recorded of(String... body) {
    return of(String.join("", body).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void accept(CompletionEvent event) {
    events.add(event);
  }

  String text(int choice) {
    return events.stream()
        .map(event -> event instanceof Delta(var index, var text) && index == choice ? text : "")
        .collect(Collectors.joining());
  }

  String reasoning() {
    return events.stream()
        .map(event -> event instanceof Reasoning(_, var text) ? text : "")
        .collect(Collectors.joining());
  }

  /// The ends: `0 stop` for a choice's, the failure's name for a failure.
  List<String> ends() {
    return events.stream().mapMulti((CompletionEvent event, Consumer<String> ends) -> {
      switch (event) {
        case Delta _,Reasoning _,ToolCallPiece _,AudioPiece _,Origin _,Described _ -> {}
        case Finished(var choice, var reason, _, _) -> ends.accept(choice + " " + reason.wire());
        case Failed(var failure) -> ends.accept(failure.getClass().getSimpleName());
      }
    }).toList();
  }

  Finished lastFinished() {
    return (Finished) events.getLast();
  }

  CompletionFailure failure() {
    return ((Failed) events.getLast()).failure();
  }
}
