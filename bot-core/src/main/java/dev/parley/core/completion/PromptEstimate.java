package dev.parley.core.completion;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.TokenEstimate;
import java.util.OptionalInt;

/// How long a whole request is, in tokens by estimate. Pure.
public final class PromptEstimate {
  private static final int PER_FUNCTION = 12;

  private PromptEstimate() {}

  /// The estimate; empty where the request has something in it of which only the endpoint knows what it costs: a
  /// picture, a sound, a file, a form of the answer.
  public static OptionalInt of(CompletionRequest request) {
    boolean isText = request.messages().stream()
        .map(ChatMessage::parts)
        .allMatch(parts -> parts.stream().allMatch(Part.Text.class::isInstance));
    return isText && request.options().output().format().isEmpty()
        ? OptionalInt.of(about(request))
        : OptionalInt.empty();
  }

  /// The estimate as far as it goes.
  public static int about(CompletionRequest request) {
    int functions = request.options().tools().functions().stream()
        .mapToInt(PromptEstimate::of).sum();
    return TokenEstimate.DEFAULTS.of(request.messages()) + TokenEstimate.PER_REPLY + functions;
  }

  private static int of(ToolFunction function) {
    return PER_FUNCTION + TokenEstimate.ofText(function.name())
        + function.description().map(TokenEstimate::ofText).orElse(0)
        + function.parameters().map(JsonText::text).map(TokenEstimate::ofText).orElse(0);
  }
}
