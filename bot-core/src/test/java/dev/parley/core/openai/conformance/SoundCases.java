package dev.parley.core.openai.conformance;

import static dev.parley.core.openai.conformance.Case.answer;
import static dev.parley.core.openai.conformance.Case.stream;
import static dev.parley.core.openai.conformance.Sse.STOP;
import static dev.parley.core.openai.conformance.Sse.delta;
import static dev.parley.core.openai.conformance.Sse.whole;

import java.util.List;

/// Spoken answers; what they say in bytes is text here.
final class SoundCases {
  static final List<Case> CASES = List.of(
      stream("a sound comes in pieces", "stop: [audio a1 Hello Hi]",
          delta("\"audio\":{\"id\":\"a1\",\"transcript\":\"H\"}"),
          delta("\"audio\":{\"data\":\"SGVs\"}"),
          delta("\"audio\":{\"data\":\"bG8=\",\"transcript\":\"i\"}"),
          delta("\"audio\":{\"expires_at\":1767225600}"), STOP),
      stream("a sound ends without a finish_reason", "stop: [audio a1 Hel ]",
          delta("\"audio\":{\"id\":\"a1\",\"data\":\"SGVs\"}"),
          delta("\"audio\":{\"expires_at\":1767225600}")),
      stream("a sound has no end", "-: [audio a1 Hel ] !Truncated",
          delta("\"audio\":{\"id\":\"a1\",\"data\":\"SGVs\"}")),
      stream("every piece is padded by itself", "stop: [audio  Hello ]",
          delta("\"audio\":{\"data\":\"SA==\"}"), delta("\"audio\":{\"data\":\"ZWw=\"}"),
          delta("\"audio\":{\"data\":\"bG8=\"}"), STOP),
      stream("a sound is cut anywhere", "stop: [audio  Hello ]",
          delta("\"audio\":{\"data\":\"S\"}"), delta("\"audio\":{\"data\":\"GVsb\"}"),
          delta("\"audio\":{\"data\":\"G\"}"), delta("\"audio\":{\"data\":\"8=\"}"), STOP),
      stream("the last padding is missing", "stop: [audio  Hello ]",
          delta("\"audio\":{\"data\":\"SGVsbG8\"}"), STOP),
      stream("a sound is no base64", "-: [audio  Hel ] !Malformed",
          delta("\"audio\":{\"data\":\"SGVs\"}"), delta("\"audio\":{\"data\":\"????\"}"), STOP),
      stream("a sound lacks a character", "-: [audio  Hel ] !Malformed",
          delta("\"audio\":{\"data\":\"SGVsb\"}"), STOP),
      stream("audio is null", "stop:", delta("\"audio\":null"), STOP),
      answer("a sound comes in a document", "stop: [audio a1 Hello Hi]", 200,
          whole("\"content\":null,\"audio\":{\"id\":\"a1\",\"data\":\"SGVsbG8=\","
              + "\"transcript\":\"Hi\",\"expires_at\":1}", ",\"finish_reason\":\"stop\"")));

  private SoundCases() {}
}
