package dev.parley.endpoint;

import dev.parley.endpoint.speech.Voice;

/// What of an answer is said aloud.
final class Speech {
  private static final int LONGEST = 300;

  private Speech() {}

  /// The text without its Markdown, shortened: half a minute at most.
  static Tokens transcript(String content) {
    String plain = content.replaceAll("```[^\\n]*", " ").replaceAll("[*_`#>|~\\[\\]]+", "")
        .replaceAll("\\s+", " ").strip();
    return Tokens.of(Shown.shortened(plain, LONGEST));
  }

  /// Its beginning that counts at most so many tokens, sounds included.
  static Tokens first(Tokens transcript, int most) {
    int count = 0;
    int cost = 0;
    while (count < transcript.size()) {
      cost += 1 + Voice.sounds(transcript.at(count));
      if (cost > most) {
        return transcript.first(count);
      }
      count++;
    }
    return transcript;
  }
}
