package dev.parley.core.openai.repair;

import dev.parley.core.completion.CompletionFailure.Rejected;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Delivery;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.Sampling;
import dev.parley.core.conversation.ChatMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// One change of a request that makes a server take it. Servers name one field at a time, in `param` or only in their
/// sentence. What cannot be left out without changing what was asked (tools, the form of the answer) is none.
enum Repair {
  MAX_TOKENS_BY_ITS_NEW_NAME("max_tokens", limits(limits -> new Limits(
      Optional.empty(), limits.maxTokens().or(limits::maxCompletionTokens), limits.stop(),
      limits.choices()))),
  MAX_TOKENS_BY_ITS_OLD_NAME("max_completion_tokens", limits(limits -> new Limits(
      limits.maxCompletionTokens().or(limits::maxTokens), Optional.empty(), limits.stop(),
      limits.choices()))),
  NO_STOP("stop", limits(limits -> new Limits(
      limits.maxTokens(), limits.maxCompletionTokens(), List.of(), limits.choices()))),
  NO_TEMPERATURE("temperature", sampling(it -> new Sampling(
      Optional.empty(), it.topP(), it.presencePenalty(), it.frequencyPenalty(), it.logitBias(),
      it.seed()))),
  NO_TOP_P("top_p", sampling(it -> new Sampling(
      it.temperature(), Optional.empty(), it.presencePenalty(), it.frequencyPenalty(),
      it.logitBias(), it.seed()))),
  NO_PRESENCE_PENALTY("presence_penalty", sampling(it -> new Sampling(
      it.temperature(), it.topP(), Optional.empty(), it.frequencyPenalty(), it.logitBias(),
      it.seed()))),
  NO_FREQUENCY_PENALTY("frequency_penalty", sampling(it -> new Sampling(
      it.temperature(), it.topP(), it.presencePenalty(), Optional.empty(), it.logitBias(),
      it.seed()))),
  NO_LOGIT_BIAS("logit_bias", sampling(it -> new Sampling(
      it.temperature(), it.topP(), it.presencePenalty(), it.frequencyPenalty(), Map.of(),
      it.seed()))),
  NO_SEED("seed", sampling(it -> new Sampling(
      it.temperature(), it.topP(), it.presencePenalty(), it.frequencyPenalty(), it.logitBias(),
      Optional.empty()))),
  NO_REASONING_EFFORT("reasoning_effort", CompletionOptions::withoutReasoningEffort),
  NO_USER("user", options -> options.withUser("")),
  NO_USAGE("stream_options", options -> options.with(
      new Delivery(options.delivery().isStreamed(), false))),
  DEVELOPER_AS_SYSTEM("developer", options -> options);

  /// A refusal that is about the field as such, or about any value but the default; not about one that is too large.
  private static final Pattern UNWANTED = Pattern.compile(
      "not support|unsupported|unrecognized|unknown|unexpected|extra|not permitted|not allowed|only the default"
          + "|instead|not one of|must be one of|invalid role");

  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;

  private final String field;
  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final UnaryOperator<CompletionOptions> change;

  Repair(String field, UnaryOperator<CompletionOptions> change) {
    this.field = field;
    this.change = change;
  }

  /// What would make the server take `request`; empty where nothing would, or it is not known.
  static Optional<Repair> of(Rejected rejected, CompletionRequest request) {
    if (rejected.status() != BAD_REQUEST && rejected.status() != UNPROCESSABLE) {
      return Optional.empty();
    }
    String said = rejected.detail().toLowerCase(Locale.ROOT);
    boolean isUnwanted =
        rejected.code().startsWith("unsupported") || UNWANTED.matcher(said).find();
    return isUnwanted
        ? List.of(values()).stream()
            .filter(repair -> repair.isNamed(rejected.param(), said))
            .filter(repair -> !repair.apply(request).equals(request))
            .findFirst()
        : Optional.empty();
  }

  /// The request that the server takes.
  CompletionRequest apply(CompletionRequest request) {
    return new CompletionRequest(
        request.model(),
        this == DEVELOPER_AS_SYSTEM
            ? request.messages().stream().map(Repair::asSystem).toList()
            : request.messages(),
        change.apply(request.options()),
        request.affinity());
  }

  private boolean isNamed(String param, String said) {
    return param.equals(field)
        || ((param.isEmpty() || this == DEVELOPER_AS_SYSTEM)
            && Pattern.compile("(^|[^a-z0-9_])" + field + "([^a-z0-9_]|$)").matcher(said).find());
  }

  private static ChatMessage asSystem(ChatMessage message) {
    return message instanceof ChatMessage.Developer developer
        ? new ChatMessage.System(developer.parts(), developer.name())
        : message;
  }

  private static UnaryOperator<CompletionOptions> limits(UnaryOperator<Limits> change) {
    return options -> options.with(change.apply(options.limits()));
  }

  private static UnaryOperator<CompletionOptions> sampling(UnaryOperator<Sampling> change) {
    return options -> options.with(change.apply(options.sampling()));
  }
}
