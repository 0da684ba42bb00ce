package dev.parley.core.openai.conformance;

import static dev.parley.core.openai.conformance.Case.stream;
import static dev.parley.core.openai.conformance.Sse.DONE;
import static dev.parley.core.openai.conformance.Sse.HI;
import static dev.parley.core.openai.conformance.Sse.STOP;
import static dev.parley.core.openai.conformance.Sse.choice;
import static dev.parley.core.openai.conformance.Sse.delta;
import static dev.parley.core.openai.conformance.Sse.event;
import static dev.parley.core.openai.conformance.Sse.text;

import java.util.List;

/// What chunks of text say, and leave out.
final class ChunkCases {
  private static final String USAGE =
      event("{\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1}}");

  static final List<Case> CASES = List.of(
      stream("Azure begins without choices, id and model", "stop:Hi",
          event("{\"choices\":[],\"id\":\"\",\"model\":\"\",\"object\":\"\",\"created\":0,"
              + "\"prompt_filter_results\":[{\"prompt_index\":0}]}"),
          HI, STOP),
      stream("usage comes last", "stop:Hi", HI, STOP, USAGE, DONE),
      stream("usage comes in every chunk", "stop:Hi", USAGE, HI, USAGE, STOP, USAGE),
      stream("usage and [DONE] follow a cut answer", "-:Hi !Truncated", HI, USAGE, DONE),
      stream("chunks are empty objects", "stop:Hi", event("{}"), HI, event("{\"x\":1}"), STOP),
      stream("choices is null", "stop:Hi", event("{\"choices\":null}"), HI, STOP),
      stream("a choice has no delta", "stop:Hi", choice("\"x\":[]"), HI, STOP),
      stream("a delta is null", "stop:Hi", choice("\"delta\":null"), HI, STOP),
      stream("a choice is no object", "stop:Hi", event("{\"choices\":[null,7,[]]}"), HI, STOP),
      stream("the role comes first", "stop:Hi",
          delta("\"role\":\"assistant\",\"content\":\"\""), HI, STOP),
      stream("the role comes after reasoning", "stop:Hi [think a]",
          delta("\"reasoning_content\":\"a\""), delta("\"role\":\"assistant\",\"content\":null"),
          HI, STOP),
      stream("the role comes in every chunk", "stop:Hi",
          delta("\"role\":\"assistant\",\"content\":\"H\""),
          delta("\"role\":\"assistant\",\"content\":\"i\""), STOP),
      stream("the content is null", "stop:Hi", delta("\"content\":null"), HI, STOP),
      stream("the content is a list of parts", "stop:Hi",
          delta("\"content\":[{\"type\":\"text\",\"text\":\"H\"},{\"text\":\"i\",\"x\":{}}]"),
          STOP),
      stream("the content is a number", "stop:42", delta("\"content\":42"), STOP),
      stream("the last text comes with the end", "stop:Hi",
          choice("\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"")),
      stream("usage comes with the end", "stop:Hi", HI,
          event("{\"usage\":{\"total_tokens\":\"3\"},"
              + "\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}")),
      stream("the end comes before the delta", "stop:Hi",
          event("{\"choices\":[{\"finish_reason\":\"stop\",\"delta\":{\"content\":\"Hi\"}}]}")),
      stream("the index is missing", "stop:Hi",
          event("{\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}")),
      stream("the index is text", "stop:Hi", event(
          "{\"choices\":[{\"index\":\"0\",\"delta\":{\"content\":\"Hi\"}}]}"), STOP),
      stream("the index is negative", "stop:Hi", choice(-1, "\"delta\":{\"content\":\"Hi\"}"),
          STOP),
      stream("created is text, and the id a number", "stop:Hi",
          event("{\"created\":\"now\",\"id\":7,\"model\":null,\"choices\":[]}"), HI, STOP),
      stream("an empty finish_reason is none", "stop:Hi",
          choice("\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"\""), STOP),
      stream("an empty finish_reason is all there is", "-:Hi !Truncated",
          choice("\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"\""), DONE),
      stream("the finish_reason is unknown", "eos:Hi", HI,
          choice("\"delta\":{},\"finish_reason\":\"eos\"")),
      stream("the answer is cut by length", "length:Hi", HI,
          choice("\"delta\":{},\"finish_reason\":\"length\"")),
      stream("the filter ends the answer", "content_filter:Hi", HI,
          choice("\"delta\":{},\"finish_reason\":\"content_filter\"")),
      stream("the finish_reason is error", "-:Hi !Unavailable", HI,
          choice("\"delta\":{},\"finish_reason\":\"error\""), DONE),
      stream("DeepSeek has no resources left", "-:Hi !Unavailable", HI,
          choice("\"delta\":{},\"finish_reason\":\"insufficient_system_resource\""), DONE),
      stream("Ollama swallows its error", "-:Hi !Truncated", HI, choice("\"delta\":{}")),
      stream("an empty answer ends", "stop:", STOP, DONE),
      stream("filter notes follow the end", "stop:Hi", HI, STOP,
          choice("\"content_filter_offsets\":{\"a\":[1]},\"delta\":{}"), DONE),
      stream("reasoning has its older name", "stop:Hi [think ab]",
          delta("\"reasoning_content\":\"a\""), delta("\"reasoning_content\":\"b\""), HI, STOP),
      stream("reasoning has its newer name", "stop:Hi [think a]", delta("\"reasoning\":\"a\""),
          HI, STOP),
      stream("reasoning has both names", "stop:Hi [think a]",
          delta("\"reasoning\":\"a\",\"reasoning_content\":\"a\""), HI, STOP),
      stream("reasoning is an object", "stop:Hi",
          delta("\"reasoning\":{\"effort\":1},\"reasoning_details\":[{\"x\":[]}]"), HI, STOP),
      stream("a thought stands in the content", "stop:Hi [think a]", text("<thi"),
          text("nk>a</thin"), text("k>\\n\\nHi"), STOP),
      stream("a thought is never closed", "stop: [think a</th]", text("<think>a</th"), STOP),
      stream("a tag stands in the answer", "stop:Hi <think>", HI, text(" <think>"), STOP),
      stream("a pair is cut", "stop:👩", text("\\ud83d"), text("\\udc69"), STOP),
      stream("a refusal is text", "stop:No assistant.", delta("\"refusal\":\"No \""),
          delta("\"refusal\":\"assistant\",\"content\":null"), delta("\"refusal\":\".\""), STOP),
      stream("logprobs and annotations come along", "stop:Hi",
          choice("\"delta\":{\"content\":\"Hi\",\"annotations\":[{\"a\":{}}]},"
              + "\"logprobs\":{\"content\":[{\"token\":\"Hi\",\"top_logprobs\":[]}]}"),
          STOP),
      stream("choices interleave", "stop:ac | length:b",
          choice(0, "\"delta\":{\"content\":\"a\"}"), choice(1, "\"delta\":{\"content\":\"b\"}"),
          choice(1, "\"delta\":{},\"finish_reason\":\"length\""),
          choice(0, "\"delta\":{\"content\":\"c\"}"), STOP, DONE),
      stream("one of two choices has no end", "-:a | -:b !Truncated",
          choice(0, "\"delta\":{\"content\":\"a\"}"), choice(1, "\"delta\":{\"content\":\"b\"}"),
          STOP, DONE),
      stream("choices share a chunk", "stop:a | stop:b",
          event("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"},"
              + "\"finish_reason\":\"stop\"},{\"index\":1,\"delta\":{\"content\":\"b\"},"
              + "\"finish_reason\":\"stop\"}]}")),
      stream("legacy completions have text", "stop:Hi",
          event("{\"choices\":[{\"text\":\"Hi\",\"index\":0,\"finish_reason\":null}]}"), STOP));

  private ChunkCases() {}
}
