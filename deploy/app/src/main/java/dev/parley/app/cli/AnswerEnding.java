package dev.parley.app.cli;

import dev.parley.app.logging.Plain;
import dev.parley.core.completion.Completion;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import java.util.Optional;
import java.util.stream.Collectors;

/// How an answer ended, for a script and for a person.
///
/// @param status the exit status
/// @param sentence what the person is told, where there is something to tell
record AnswerEnding(int status, Optional<String> sentence) {

  static AnswerEnding of(Completion answer) {
    return answer.failure().map(AnswerEnding::of).orElseGet(() -> finished(answer));
  }

  /// What a failure means on the command line.
  static AnswerEnding of(CompletionFailure failure) {
    return switch (failure) {
      case CompletionFailure.RateLimited limited when limited.lasts() -> ending(
          ExitStatus.RATE_LIMITED,
          "The key's quota or credit is used up; add some there, or use another key", failure);
      case CompletionFailure.RateLimited limited -> ending(ExitStatus.RATE_LIMITED,
          "The endpoint takes no more requests now" + limited.retryAfter().map(
              wait -> "; try again in " + Math.max(1, wait.toSeconds()) + " s").orElse(""),
          failure);
      case CompletionFailure.Unauthorized _ -> ending(ExitStatus.UNAUTHORIZED,
          "The endpoint refuses the key; check completions.api-key (OPENAI_API_KEY)", failure);
      case CompletionFailure.ContextTooLong _ -> ending(ExitStatus.CONTEXT_TOO_LONG,
          "The question is longer than the model can read", failure);
      case CompletionFailure.Unreachable _ -> broken(ExitStatus.UNREACHABLE,
          "The endpoint cannot be reached; check completions.base-url (OPENAI_BASE_URL)", failure);
      case CompletionFailure.Unavailable unavailable -> ending(ExitStatus.UNREACHABLE,
          "The endpoint is down or overloaded (status " + unavailable.status() + ")", failure);
      case CompletionFailure.TimedOut timedOut -> broken(ExitStatus.UNREACHABLE,
          "The endpoint did not answer in time: " + waited(timedOut.phase()), failure);
      case CompletionFailure.Rejected rejected ->
        ending(ExitStatus.REJECTED, refused(rejected), failure);
      case CompletionFailure.Filtered _ -> ending(ExitStatus.CONTENT_FILTER,
          "The endpoint's content filter refuses the question", failure);
      case CompletionFailure.Malformed _ -> ending(ExitStatus.MALFORMED,
          "What came back is no chat completion; check completions.base-url", failure);
      case CompletionFailure.Truncated _ -> broken(ExitStatus.MALFORMED,
          "The answer broke off before its end", failure);
      case CompletionFailure.Cancelled _ -> broken(ExitStatus.INTERRUPTED,
          "The question was cancelled", failure);
    };
  }

  private static String refused(CompletionFailure.Rejected rejected) {
    String status = " (status " + rejected.status() + ")";
    if (rejected.isMissing()) {
      return "The endpoint has not this model, or completions.base-url (OPENAI_BASE_URL) leads past"
          + " its API, as a rule at /v1" + status + "; `deploy/parley check` lists its models";
    }
    return rejected.param().isEmpty()
        ? "The endpoint refuses the request" + status
        : "The endpoint refuses the field %s%s; change its option, or leave it out".formatted(
            rejected.param(), status);
  }

  private static AnswerEnding finished(Completion answer) {
    Optional<Completion.Choice> first = answer.choices().stream().findFirst();
    FinishReason reason =
        first.flatMap(Completion.Choice::finishReason).orElse(FinishReason.STOP);
    if (reason.equals(FinishReason.CONTENT_FILTER)) {
      return new AnswerEnding(
          ExitStatus.CONTENT_FILTER, Optional.of("The endpoint's content filter ended the answer"));
    }
    if (reason.equals(FinishReason.LENGTH)) {
      return complete("The answer is cut: it reached the length limit");
    }
    String calls = first.stream().flatMap(choice -> choice.toolCalls().stream())
        .map(call -> "%s(%s)".formatted(call.name(), call.arguments()))
        .collect(Collectors.joining(", "));
    if (!calls.isEmpty()) {
      return complete("The model calls " + Plain.line(calls));
    }
    boolean isEmpty = first.filter(
        choice -> !choice.text().isEmpty() || choice.audio().isPresent()).isEmpty();
    return isEmpty ? complete("The model answered nothing")
        : new AnswerEnding(ExitStatus.COMPLETE, Optional.empty());
  }

  private static AnswerEnding complete(String sentence) {
    return new AnswerEnding(ExitStatus.COMPLETE, Optional.of(sentence));
  }

  // The endpoint answered: the detail is in its words.
  private static AnswerEnding ending(int status, String sentence, CompletionFailure failure) {
    String detail = detail(failure);
    return new AnswerEnding(
        status, Optional.of(sentence + (detail.isEmpty() ? "." : ". It said: " + detail)));
  }

  // It did not: the detail is what was seen from here.
  private static AnswerEnding broken(int status, String sentence, CompletionFailure failure) {
    String detail = detail(failure);
    return new AnswerEnding(
        status, Optional.of(sentence + (detail.isEmpty() ? "." : ". Seen: " + detail)));
  }

  private static String detail(CompletionFailure failure) {
    return Plain.line(failure.detail()).strip();
  }

  private static String waited(CompletionFailure.Phase phase) {
    return switch (phase) {
      case CONNECT -> "no connection";
      case HEADERS -> "no beginning of an answer";
      case FIRST_CONTENT -> "no first piece of text";
      case SILENCE -> "silence in the middle of the answer";
      case WHOLE -> "the answer took too long";
    };
  }
}
