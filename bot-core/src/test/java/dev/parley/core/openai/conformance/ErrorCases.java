package dev.parley.core.openai.conformance;

import static dev.parley.core.openai.conformance.Case.answer;
import static dev.parley.core.openai.conformance.Case.stream;
import static dev.parley.core.openai.conformance.Sse.DONE;
import static dev.parley.core.openai.conformance.Sse.HI;
import static dev.parley.core.openai.conformance.Sse.STOP;
import static dev.parley.core.openai.conformance.Sse.choice;
import static dev.parley.core.openai.conformance.Sse.error;
import static dev.parley.core.openai.conformance.Sse.event;
import static dev.parley.core.openai.conformance.Sse.whole;

import java.util.List;

/// Answers with status 200 that are errors, documents, pages, or only look like errors.
final class ErrorCases {
  private static final String BOOM = error("\"message\":\"boom\",\"code\":null");
  private static final String JSON = "Content-Type: application/json";

  static final List<Case> CASES = List.of(
      stream("error is null", "stop:Hi", event("{\"error\":null}"), HI, STOP),
      stream("error is empty and false", "stop:Hi", event("{\"error\":\"\",\"choices\":[]}"),
          event("{\"error\":false}"), HI, STOP),
      stream("an error is the first event", "!Unavailable", event(BOOM), DONE),
      stream("an error comes in mid-answer", "-:Hi !Unavailable", HI, event(BOOM), DONE),
      stream("an error comes after the end", "-:Hi !Unavailable", HI, STOP, event(BOOM)),
      stream("an error is text", "!Unavailable", event("{\"error\":\"boom\"}")),
      stream("an error has a status as its code (OpenRouter)", "!RateLimited",
          event("{\"error\":{\"code\":429,\"message\":\"slow\"},\"choices\":[{\"index\":0,"
              + "\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}]}")),
      stream("an error has a status as text (LiteLLM)", "!Unauthorized",
          event(error("\"code\":\"402\",\"message\":\"no credit\""))),
      stream("an error has a word as its code", "!RateLimited",
          event(error("\"code\":\"rate_limit_exceeded\",\"message\":\"slow\""))),
      stream("an error says that the context is too long", "!ContextTooLong",
          event(error("\"code\":\"context_length_exceeded\",\"message\":\"x\""))),
      stream("an error is the filter's", "!Filtered",
          event(error("\"code\":\"content_filter\",\"message\":\"x\""))),
      stream("an event is named error (LM Studio)", "!Unavailable",
          "event: error\ndata: {\"message\":\"boom\"}\n\n"),
      stream("an event is named error and is text", "-:Hi !Unavailable", HI,
          "event: error\ndata: boom\n\n", STOP),
      stream("a field is named error (llama.cpp)", "-:Hi !Unavailable", HI,
          "error: {\"code\":500,\"message\":\"boom\"}\n\n", DONE),
      stream("a bare error follows a ping (new-api)", "!Unavailable", ": PING\n\n", BOOM, "\n\n"),
      stream("a bare error has another shape", "!Unavailable", ": PING\n\n",
          "{\"message\":\"boom\"}"),
      stream("a bare error comes in several lines", "!Malformed", ": PING\n\n",
          "{\n \"error\": {\n  \"message\": \"boom\"\n }\n}\n"),
      stream("a bare error comes in mid-answer", "-:Hi !Unavailable", HI, BOOM, "\n\n", DONE),
      stream("a whole document follows a ping", "stop:Hi", ": PING\n\n",
          whole("\"content\":\"Hi\"", ""), "\n\n"),
      stream("an error stands at the top (vLLM)", "!Unavailable",
          event("{\"object\":\"error\",\"message\":\"boom\",\"code\":500}")),
      stream("a bare error comes before [DONE]", "!Unavailable", BOOM, "\n\n", DONE),
      answer("a document comes for a stream", "stop:Hi", 200,
          whole("\"content\":\"Hi\"", ",\"finish_reason\":\"stop\""), JSON),
      answer("a document forgets its end", "stop:Hi", 200, whole("\"content\":\"Hi\"", ""), JSON),
      answer("a document has white space before it (DeepSeek)", "stop:Hi", 200,
          "\n\n\n \n" + whole("\"content\":\"Hi\"", ""), JSON),
      answer("a document has a byte order mark", "stop:Hi", 200,
          "\uFEFF" + whole("\"content\":\"Hi\"", ""), JSON),
      answer("a document has error null", "stop:Hi", 200,
          "{\"error\":null,\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}", JSON),
      answer("a document is one chunk without an end", "-:Hi !Truncated", 200,
          "{\"choices\":[{\"delta\":{\"content\":\"Hi\"}}]}", JSON),
      answer("a document is cut", "!Malformed", 200, "{\"choices\":[{\"message\":{\"con", JSON),
      answer("a document is an error", "!Unavailable", 200, BOOM, JSON),
      answer("a document is an error in a list", "!Unavailable", 200, "[" + BOOM + "]", JSON),
      answer("a document refuses the request", "!Rejected", 200,
          error("\"message\":\"no\",\"type\":\"invalid_request_error\""), JSON),
      answer("a document has no choices", "!Unavailable", 200, "{\"id\":\"c1\",\"choices\":[]}",
          JSON),
      answer("a document is too large", "!Malformed", 200,
          "{\"x\":\"" + "y".repeat(5 << 20) + "\"}", JSON),
      answer("a page comes for a stream", "!Malformed", 200,
          "<!doctype html><title>Sign in</title>", "Content-Type: text/html"),
      answer("a page is labelled a stream", "!Malformed", 200, "\n <html><h1>New API</h1>",
          "Content-Type: text/event-stream"),
      answer("plain words come for a stream", "!Malformed", 200, "404 page not found\n",
          "Content-Type: text/plain"),
      answer("nothing comes for a stream", "!Truncated", 200, ""),
      answer("nothing comes, and says so", "!Truncated", 204, ""),
      stream("a choice with an error says so inside", "-:Hi !Unavailable", HI,
          choice("\"delta\":{},\"finish_reason\":\"error\",\"error\":{\"code\":502}")));

  private ErrorCases() {}
}
