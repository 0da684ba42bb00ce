package dev.parley.core.openai.conformance;

import static dev.parley.core.openai.conformance.Case.answer;
import static dev.parley.core.openai.conformance.Case.stream;
import static dev.parley.core.openai.conformance.Sse.CALLED;
import static dev.parley.core.openai.conformance.Sse.DONE;
import static dev.parley.core.openai.conformance.Sse.HI;
import static dev.parley.core.openai.conformance.Sse.STOP;
import static dev.parley.core.openai.conformance.Sse.call;
import static dev.parley.core.openai.conformance.Sse.delta;
import static dev.parley.core.openai.conformance.Sse.whole;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Calls of functions, as fragments and whole.
final class ToolCallCases {
  private static final String F = "\"function\":{\"name\":\"f\",\"arguments\":\"\"}";
  private static final String BEGUN = call("\"index\":0,\"id\":\"c1\",\"type\":\"function\"," + F);
  private static final String G = "\"function\":{\"name\":\"g\",\"arguments\":\"{}\"}";
  private static final String TWO = "tool_calls: [call c1 f {}] [call c2 g {}]";

  static final List<Case> CASES = List.of(
      stream("a call comes in fragments", "tool_calls: [call c1 f {\"a\":1}]", BEGUN,
          call("\"index\":0," + arguments("{\\\"a\\\"")), call("\"index\":0," + arguments(":1}")),
          CALLED),
      stream("text comes before a call", "tool_calls:Hi [call c1 f {}]", HI, BEGUN, CALLED),
      stream("calls interleave", "tool_calls: [call c1 f 12] [call c2 g 34]", BEGUN,
          call("\"index\":1,\"id\":\"c2\",\"function\":{\"name\":\"g\"}"),
          call("\"index\":1," + arguments("3")), call("\"index\":0," + arguments("1")),
          call("\"index\":1," + arguments("4")), call("\"index\":0," + arguments("2")), CALLED),
      stream("two fragments share a chunk", TWO, delta("\"tool_calls\":[{\"index\":0,"
          + "\"id\":\"c1\"," + F + "},{\"index\":1,\"id\":\"c2\"," + G + "}]"), CALLED),
      stream("the index is missing (Gemini)", TWO, call("\"id\":\"c1\"," + F),
          call("\"id\":\"c2\"," + G), CALLED),
      stream("every call has index 0 (Ollama)", TWO, BEGUN,
          call("\"index\":0,\"id\":\"c2\"," + G), CALLED),
      stream("after a new id at an old index the newest goes on",
          "tool_calls: [call c1 f {}] [call c2 g {}1]", BEGUN,
          call("\"index\":0,\"id\":\"c2\"," + G), call("\"index\":0," + arguments("1")), CALLED),
      stream("id and name are null and empty later on", "tool_calls: [call c1 f 12]", BEGUN,
          call("\"index\":0,\"id\":null,\"function\":{\"name\":null,\"arguments\":\"1\"}"),
          call("\"index\":0,\"id\":\"\",\"function\":{\"name\":\"\",\"arguments\":\"2\"}"),
          CALLED),
      stream("id and name are said again", "tool_calls: [call c1 f 1]", BEGUN,
          call("\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"f\",\"arguments\":\"1\"}"),
          CALLED),
      stream("the id is said again without an index", "tool_calls: [call c1 f 1]",
          call("\"id\":\"c1\"," + F), call("\"id\":\"c1\"," + arguments("1")), CALLED),
      stream("index and id are missing later on", "tool_calls: [call c1 f 12]", BEGUN,
          call(arguments("1")), call(arguments("2")), CALLED),
      stream("there is no id at all", "tool_calls: [call call_0_0 f {}]",
          call("\"index\":0," + F),
          CALLED),
      stream("whole calls have neither index nor id",
          "tool_calls: [call call_0_0 g {}] [call call_0_1 g {}]", call(G), call(G), CALLED),
      stream("the id comes late", "tool_calls: [call c9 f 1]", call("\"index\":0," + F),
          call("\"index\":0,\"id\":\"c9\"," + arguments("1")), CALLED),
      stream("the arguments are an object", "tool_calls: [call c1 f {\"a\":[1,\"x\"]}]",
          call("\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"f\","
              + "\"arguments\":{\"a\":[1,\"x\"]}}"),
          CALLED),
      stream("the arguments are null", "tool_calls: [call c1 f {}]",
          call("\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"f\",\"arguments\":null}"),
          CALLED),
      stream("the end says stop though calls came (vLLM)", "stop: [call c1 f {}]", BEGUN, STOP,
          DONE),
      stream("a call has no end", "-: [call c1 f {] !Truncated", BEGUN,
          call("\"index\":0," + arguments("{")), DONE),
      stream("a call is no list", "tool_calls: [call c1 f {}]",
          delta("\"tool_calls\":{\"id\":\"c1\"," + F + "}"), CALLED),
      stream("tool_calls is null and empty", "stop:Hi", delta("\"tool_calls\":null"),
          delta("\"content\":\"Hi\",\"tool_calls\":[]"), STOP),
      stream("a call is no object", "stop:Hi", delta("\"tool_calls\":[null,3,[]]"), HI, STOP),
      stream("a function is no object", "tool_calls: [call c1  {}]",
          call("\"index\":0,\"id\":\"c1\",\"function\":\"f\""), CALLED),
      stream("the older form has one call", "function_call: [call call_0_0 f 12]",
          delta("\"function_call\":{\"name\":\"f\",\"arguments\":\"1\"}"),
          delta("\"function_call\":{\"arguments\":\"2\"}"),
          Sse.choice("\"delta\":{},\"finish_reason\":\"function_call\"")),
      stream("there are more calls than can be", many(64), calls(70), CALLED),
      stream("arguments are longer than their bound", "-: [call c1 f {}] !Malformed", BEGUN,
          call("\"index\":0," + arguments("y".repeat(300_000))), CALLED),
      answer("whole calls come in a document", TWO, 200, whole("\"content\":null,"
          + "\"tool_calls\":[{\"id\":\"c1\"," + F + "},{\"id\":\"c2\"," + G + "}]",
          ",\"finish_reason\":\"tool_calls\"")));

  private ToolCallCases() {}

  private static String arguments(String text) {
    return "\"function\":{\"arguments\":\"" + text + "\"}";
  }

  private static String many(int count) {
    return "-:" + IntStream.range(0, count)
        .mapToObj(" [call c%d g {}]"::formatted)
        .collect(Collectors.joining()) + " !Malformed";
  }

  private static String calls(int count) {
    var calls = new StringBuilder();
    for (int i = 0; i < count; i++) {
      calls.append(call("\"index\":%d,\"id\":\"c%d\",%s".formatted(i, i, G)));
    }
    return calls.toString();
  }
}
