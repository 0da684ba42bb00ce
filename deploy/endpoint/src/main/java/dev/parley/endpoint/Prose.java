package dev.parley.endpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What long answers are made of: true sentences about what the reader is looking at.
final class Prose {
  /// No block is longer.
  static final int LARGEST_BLOCK = 900;

  private static final List<String> HEADINGS = List.of(
      "How an answer grows", "What is remembered", "When a message is full", "Who may write",
      "Stopping and going on", "What happens in a restart", "Keeping a pace",
      "Many people at once");

  private static final List<String> SENTENCES = List.of(
      "A model writes its answer token by token, and nobody likes to wait for the last one.",
      "So the message is posted early and edited as the text grows.",
      "Every platform limits how often a message may be edited; the newest text always wins.",
      "A message has a greatest length, and what does not fit goes on in the next one.",
      "Where a code fence is cut there, it is closed above and opened again below.",
      "The conversation lies in Redis, so a restart loses nothing.",
      "Several people can speak in one thread, and each keeps their name.",
      "Stop ends the answer where it is; the text that came stays.",
      "If the connection breaks in the middle, the reason is said under the text.",
      "This paragraph was put together from a short list of sentences, which is why it returns.",
      "A demo model has no opinions, but it has patience.",
      "Tables, lists and code are worth a look while they are still growing.",
      "Long answers show best whether scrolling stays where you left it.",
      "Two questions in one thread are answered one after the other, in order.",
      "Umlauts like ä, ö and ü, signs like → and ½, 漢字 and 🙂 must all arrive whole.",
      "With a real model behind it, this is where the content would be.");

  private static final List<String> FENCES = List.of("""
      ```java
      // The newest text wins: nothing queues up behind a slow platform.
      void edit(Message message, String text) {
        while (!text.equals(message.text())) {
          message = channel.edit(message, text);
        }
      }
      ```""", """
      ```python
      def primes(limit):
          sieve = [True] * limit
          for n in range(2, limit):
              if sieve[n]:
                  yield n
                  sieve[n * n :: n] = [False] * len(sieve[n * n :: n])

      print(list(primes(50)))
      ```""", """
      ```sql
      SELECT author, count(*) AS messages
      FROM thread
      WHERE answered AND length(text) > 80
      GROUP BY author
      ORDER BY messages DESC;
      ```""");

  private Prose() {}

  static String heading(int number) {
    return HEADINGS.get(Math.floorMod(number - 1, HEADINGS.size()));
  }

  /// All sentences, in an order of this time.
  static Stream<String> shuffled(SplittableRandom random) {
    List<String> sentences = new ArrayList<>(SENTENCES);
    Collections.shuffle(sentences, random);
    return sentences.stream();
  }

  /// A sentence's first characters; never half of a surrogate pair.
  static String beginning(SplittableRandom random, int length) {
    String sentence = shuffled(random).findFirst().orElseThrow();
    int end = Math.min(sentence.length(), length);
    boolean cutsPair = end > 0 && Character.isHighSurrogate(sentence.charAt(end - 1));
    return sentence.substring(0, cutsPair ? end - 1 : end);
  }

  static String paragraph(SplittableRandom random) {
    return shuffled(random).limit(random.nextInt(4, 8)).collect(Collectors.joining(" "));
  }

  static String list(SplittableRandom random) {
    return shuffled(random).limit(4).map(each -> "- " + each).collect(Collectors.joining("\n"));
  }

  static String fence(int number) {
    return FENCES.get(Math.floorMod(number, FENCES.size()));
  }

  static String table(int section, SplittableRandom random) {
    String rows = Stream.iterate(1, row -> row + 1).limit(5)
        .map(row -> "| " + section + "." + row + " | " + heading(section + row) + " | "
            + random.nextInt(1, 1_000) + " |")
        .collect(Collectors.joining("\n"));
    return "| No. | Subject | Edits |\n|:--|:--|--:|\n" + rows;
  }
}
