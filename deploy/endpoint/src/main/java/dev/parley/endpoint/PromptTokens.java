package dev.parley.endpoint;

import java.util.stream.Stream;

/// What a prompt counts, in the demo model's own tokens.
record PromptTokens(int text, int audio, int image) {
  static final PromptTokens NONE = new PromptTokens(0, 0, 0);

  static PromptTokens ofText(int text) {
    return new PromptTokens(text, 0, 0);
  }

  static PromptTokens sum(Stream<PromptTokens> all) {
    return all.reduce(NONE, PromptTokens::plus);
  }

  PromptTokens plus(PromptTokens other) {
    return new PromptTokens(text + other.text, audio + other.audio, image + other.image);
  }

  int total() {
    return text + audio + image;
  }
}
