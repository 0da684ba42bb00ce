package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Asks several endpoints as one, and tells in few words what came back.
final class Asking {
  /// Waits are spread by chance; here they take no time.
  static final RandomGenerator AT_ONCE = () -> 0;

  private Asking() {}

  static List<CompletionEvent> ask(FailoverClient client, CompletionRequest request) {
    List<CompletionEvent> events = new ArrayList<>();
    client.call(request).stream(events::add);
    return events;
  }

  static String text(List<CompletionEvent> events) {
    StringBuilder text = new StringBuilder();
    for (CompletionEvent event : events) {
      if (event instanceof CompletionEvent.Delta delta) {
        text.append(delta.text());
      } else if (event instanceof CompletionEvent.Failed failed) {
        text.append(' ').append(failed.failure().getClass().getSimpleName());
      }
    }
    return text.toString();
  }

  static CompletionRequest request(String model, String affinity) {
    return new CompletionRequest(
        Optional.of(model).filter(name -> !name.isEmpty()),
        List.of(new ChatMessage.User(new Author("U1", "ada"), "m1", ChatMessage.ofText("hello"))),
        CompletionOptions.NONE,
        affinity);
  }
}
