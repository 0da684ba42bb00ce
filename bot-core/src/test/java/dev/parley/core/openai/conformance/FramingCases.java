package dev.parley.core.openai.conformance;

import static dev.parley.core.openai.conformance.Case.bytes;
import static dev.parley.core.openai.conformance.Case.chunked;
import static dev.parley.core.openai.conformance.Case.stream;
import static dev.parley.core.openai.conformance.Sse.DONE;
import static dev.parley.core.openai.conformance.Sse.HI;
import static dev.parley.core.openai.conformance.Sse.STOP;
import static dev.parley.core.openai.conformance.Sse.event;
import static dev.parley.core.openai.conformance.Sse.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/// How events lie in the bytes.
final class FramingCases {
  private static final String ALL = HI + STOP + DONE;
  private static final String LONG = "x".repeat(2 << 20);

  static final List<Case> CASES = List.of(
      stream("lines end with LF", "stop:Hi", ALL),
      stream("lines end with CRLF", "stop:Hi", ALL.replace("\n", "\r\n")),
      stream("lines end with CR", "stop:Hi", ALL.replace("\n", "\r")),
      stream("line ends are mixed", "stop:Hi", HI.replace("\n", "\r"), STOP, "\r\n", DONE),
      stream("a byte order mark comes first", "stop:Hi", "\uFEFF", ALL),
      stream("comments stand between events", "stop:Hi", ": OPENROUTER PROCESSING\n\n", HI,
          ":\n\n: keep-alive\n\n", STOP, ": bye\n\n", DONE),
      stream("a comment stands within an event", "stop:Hi",
          "data: {\"choices\":[{\"delta\":\n: ping\ndata: {\"content\":\"Hi\"}}]}\n\n", STOP),
      stream("empty lines come for a while", "stop:Hi", "\n\n\n\r\n\r\n", HI, "\n\n\n", STOP),
      stream("no space follows the colon", "stop:Hi", ALL.replace("data: ", "data:")),
      stream("two spaces follow the colon", "stop:Hi", ALL.replace("data: ", "data:  ")),
      stream("events have names, ids and retry times", "stop:Hi",
          "event: message\nid: 4\nretry: 9\n", HI, "id\n", STOP, DONE),
      stream("fields are unknown", "stop:Hi", "lang: de\n", HI, "x\n", STOP),
      stream("the data come in several lines", "stop:Hi",
          "data: {\"choices\":[{\"delta\":\ndata: {\"content\":\"Hi\"}}]}\n\n", STOP),
      stream("the last event has no empty line", "stop:Hi", HI, STOP.strip()),
      stream("[DONE] has no empty line", "stop:Hi", HI, STOP, DONE.strip()),
      stream("[DONE] is followed by words", "stop:Hi", HI, STOP, "data: [DONE] bye\n\n"),
      stream("[DONE] is missing", "stop:Hi", HI, STOP),
      stream("[DONE] comes twice", "stop:Hi", ALL, DONE),
      stream("text and an error follow [DONE]", "stop:Hi", ALL, text(" no"),
          event("{\"error\":\"late\"}")),
      stream("the data are empty", "stop:Hi", event(""), HI, "data\n\n", STOP),
      stream("the data are null", "stop:Hi", event("null"), HI, event(" null"), STOP),
      stream("one event is no JSON", "stop:Hi", event("{broken"), HI, STOP),
      stream("four events are no JSON", "-:Hi !Malformed", HI, event("{broken").repeat(4), STOP),
      stream("the end was in an event that is no JSON", "-:Hi !Malformed", HI,
          event("{\"choices\":[{\"finish_reason\":\"st")),
      stream("a line is longer than a megabyte", "-:Hi !Malformed", HI, text(LONG), STOP),
      stream("an event is longer than a megabyte", "-:Hi !Malformed", HI,
          ("data: " + LONG.substring(0, 1 << 19) + "\n").repeat(3), "\n", STOP),
      stream("an answer is longer than its bound", "-:" + "y".repeat(400_000) + " !Malformed",
          text("y".repeat(200_000)).repeat(2), STOP),
      stream("lines of JSON have no field name", "stop:Hi", ": PING\n\n",
          HI.replace("data: ", ""), STOP.replace("data: ", "")),
      stream("lines of JSON are all there is", "stop:Hi",
          (HI + STOP).replace("data: ", "").replace("\n\n", "\n")),
      stream("lines of JSON end before the answer", "-:Hi !Truncated",
          (HI + text("!")).replace("data: ", "").replace("\n\n", "\n").replace("!", "")),
      stream("raw control characters stand in a text", "stop:a\tb", text("a\tb"), STOP),
      stream("numbers are NaN", "stop:Hi",
          event("{\"x\":NaN,\"choices\":[{\"logprobs\":{\"p\":-Infinity},"
              + "\"delta\":{\"content\":\"Hi\"}}]}"),
          STOP),
      stream("numbers are larger than can be", "stop:Hi",
          event("{\"created\":99999999999999999999999,\"choices\":[{\"index\":0,"
              + "\"delta\":null,\"x\":1e400}],\"usage\":{\"prompt_tokens\":-1e99}}"),
          HI, STOP),
      stream("an object is nested a thousand deep", "stop:Hi",
          event("{\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}"), HI, STOP),
      bytes("characters are not UTF-8", "stop:caf\uFFFD",
          (text("caf\u00e9") + STOP).getBytes(ISO_8859_1)),
      bytes("bytes are no text at all", "!Malformed", "\u001f\u008b\u0008 zzz\n\n"
          .getBytes(ISO_8859_1)),
      stream("there is nothing", "!Truncated"),
      stream("there are only pings", "!Truncated", ": PING\n\n".repeat(9)),
      stream("there is only [DONE]", "!Truncated", DONE),
      chunked("the connection breaks within an event", "-:Hi !Truncated", HI, "ff\r\ndata"),
      chunked("the connection breaks after the end", "stop:Hi", HI + STOP, ""),
      chunked("the connection breaks within the last line", "stop:Hi", HI + STOP.strip(), "ff\r"),
      chunked("the body is whole", "stop:Hi", ALL, "0\r\n\r\n"),
      chunked("trailers follow the body", "stop:Hi", ALL, "0\r\nX-Cost: 1\r\n\r\n"));

  private FramingCases() {}
}
