package dev.parley.core.openai.conformance;

import static dev.parley.core.openai.conformance.Case.answer;
import static dev.parley.core.openai.conformance.Sse.error;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Refusals by their status, in every shape of body.
final class StatusCases {
  private static final String STREAM = "Content-Type: text/event-stream";

  static final List<Case> CASES = List.of(
      answer("400 as OpenAI says it", "!Rejected", 400, error("\"message\":\"no\","
          + "\"type\":\"invalid_request_error\",\"param\":\"max_tokens\","
          + "\"code\":\"unsupported_parameter\"")),
      answer("400 labelled a stream (new-api)", "!Rejected", 400,
          error("\"message\":\"no (request id: 1)\",\"type\":\"new_api_error\""), STREAM),
      answer("400 because the context is too long", "!ContextTooLong", 400,
          error("\"message\":\"This model's maximum context length is 8192 tokens.\"")),
      answer("400 by Azure's filter", "!Filtered", 400, error("\"code\":\"content_filter\","
          + "\"innererror\":{\"content_filter_result\":{}},\"message\":\"x\"")),
      answer("400 as FastAPI says it", "!Rejected", 400, "{\"detail\":\"no\"}"),
      answer("401 for the key", "!Unauthorized", 401, error("\"message\":\"bad key\"")),
      answer("402 for the credit", "!Unauthorized", 402, error("\"code\":402,\"message\":\"x\"")),
      answer("403 for the quota (new-api)", "!Unauthorized", 403,
          error("\"code\":\"insufficient_user_quota\",\"message\":\"x\"")),
      answer("404 from Go's mux", "!Rejected", 404, "404 page not found"),
      answer("404 for the model (Ollama)", "!Rejected", 404,
          error("\"message\":\"x\",\"type\":\"not_found_error\"")),
      answer("408", "!Unavailable", 408, ""),
      answer("409", "!Unavailable", 409, ""),
      answer("413 as a page", "!Rejected", 413, "<html><title>413 Too Large</title></html>"),
      answer("422 as FastAPI says it", "!Rejected", 422,
          "{\"detail\":[{\"loc\":[\"body\",\"n\"],\"msg\":\"too big\",\"type\":\"x\"}]}"),
      answer("425", "!Unavailable", 425, ""),
      answer("429 with a time", "!RateLimited", 429, error("\"message\":\"slow\""),
          "Retry-After: 2"),
      answer("429 without a word (new-api)", "!RateLimited", 429, ""),
      answer("429 because nothing is left", "!RateLimited", 429,
          error("\"code\":\"insufficient_quota\",\"message\":\"x\"")),
      answer("500 as text", "!Unavailable", 500, "{\"error\":\"text\"}"),
      answer("500 that refuses the request (new-api)", "!Rejected", 500,
          error("\"code\":\"invalid_request\",\"message\":\"x\"")),
      answer("500 that refuses the price (new-api)", "!Rejected", 500,
          error("\"code\":\"model_price_error\",\"message\":\"x\"")),
      answer("500 by the filter (new-api)", "!Filtered", 500,
          error("\"code\":\"sensitive_words_detected\",\"message\":\"x\"")),
      answer("500 at the top (vLLM)", "!Unavailable", 500,
          "{\"object\":\"error\",\"message\":\"boom\",\"type\":\"x\",\"code\":500}"),
      answer("502 as a page (nginx)", "!Unavailable", 502,
          "<html><head><title>502 Bad Gateway</title></head></html>"),
      answer("503 for the model (new-api)", "!Rejected", 503,
          error("\"code\":\"model_not_found\",\"message\":\"no channel\"")),
      answer("503 while loading (llama.cpp)", "!Unavailable", 503,
          error("\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"")),
      answer("524 as a page (Cloudflare)", "!Unavailable", 524, "<!DOCTYPE html><title>524"),
      answer("529", "!Unavailable", 529, ""),
      answer("308 is not followed", "!Rejected", 308, "", "Location: /elsewhere"),
      answer("an error's JSON is cut", "!Unavailable", 500, "{\"error\":{\"mes"),
      answer("an error is longer than is read", "!Unavailable", 500,
          error("\"message\":\"" + "x".repeat(200_000) + "\"")),
      new Case("an error's body breaks off", "HTTP/1.1 503 x\r\nContent-Length: 99\r\n\r\n{"
          .getBytes(StandardCharsets.UTF_8), "!Unavailable"),
      new Case("the head is no HTTP", "SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.UTF_8),
          "!Unreachable"),
      new Case("the head breaks off", "HTTP/1.1 200 OK\r\nContent-".getBytes(
          StandardCharsets.UTF_8), "!Unreachable"),
      new Case("there is no answer", new byte[0], "!Unreachable"));

  private StatusCases() {}
}
