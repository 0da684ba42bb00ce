package dev.parley.endpoint;

import java.util.stream.Stream;

/// What an answer counts, in the demo model's own tokens.
record CompletionTokens(int text, int audio, int reasoning) {
  private static final CompletionTokens NONE = new CompletionTokens(0, 0, 0);

  static CompletionTokens sum(Stream<CompletionTokens> all) {
    return all.reduce(NONE, (a, b) -> new CompletionTokens(
        a.text + b.text, a.audio + b.audio, a.reasoning + b.reasoning));
  }

  int total() {
    return text + audio + reasoning;
  }
}
