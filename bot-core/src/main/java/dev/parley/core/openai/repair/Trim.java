package dev.parley.core.openai.repair;

import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ContextWindow;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import java.util.ArrayList;
import java.util.List;

/// Makes a request fit a model's context: whole turns go, the oldest first, so that no tool result stands without its
/// call; what stands above the conversation and the newest turn stay. Pure.
final class Trim {
  private Trim() {}

  /// The request, cut to about `tokens` by estimate; as it is where nothing of it can go.
  static CompletionRequest to(int tokens, CompletionRequest request) {
    List<ChatMessage> messages = request.messages();
    int first = firstTurn(messages, 0);
    int last = lastTurn(messages);
    if (last <= first) {
      return request;
    }
    List<Exchange> fitting =
        new ContextWindow(Math.max(tokens, ContextWindow.LEAST))
            .replayed(turns(messages.subList(first, last)), messages.subList(0, first),
                messages.subList(last, messages.size()));
    List<ChatMessage> all = new ArrayList<>(messages.subList(0, first));
    fitting.forEach(turn -> all.addAll(turn.messages()));
    all.addAll(messages.subList(last, messages.size()));
    return new CompletionRequest(request.model(), all, request.options(), request.affinity());
  }

  private static List<Exchange> turns(List<ChatMessage> messages) {
    List<Exchange> turns = new ArrayList<>();
    for (int from = 0; from < messages.size();) {
      int next = firstTurn(messages, from + 1);
      turns.add(turn(messages.subList(from, next)));
      from = next;
    }
    return turns;
  }

  private static Exchange turn(List<ChatMessage> messages) {
    ChatMessage.User asked = (ChatMessage.User) messages.getFirst();
    Answer answer =
        new Answer(messages.subList(1, messages.size()), ReplyState.DONE, AnswerFacts.NONE);
    return Exchange.of("", List.of(asked), answer, List.of());
  }

  private static int firstTurn(List<ChatMessage> messages, int from) {
    for (int i = from; i < messages.size(); i++) {
      if (messages.get(i) instanceof ChatMessage.User) {
        return i;
      }
    }
    return messages.size();
  }

  private static int lastTurn(List<ChatMessage> messages) {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i) instanceof ChatMessage.User) {
        return i;
      }
    }
    return 0;
  }
}
