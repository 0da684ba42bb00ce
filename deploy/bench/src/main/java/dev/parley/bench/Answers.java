package dev.parley.bench;

/// Answers as models write them, of any length.
final class Answers {
  private static final String BLOCKS = """
      ## What it depends on

      The answer is, as so often, that it **depends on what you measure**; `System.nanoTime()` is a *good* start, and
      [the documentation](https://example.org/docs/time) says why. Nobody should trust a single run.

      1. Warm up until the figures stop falling.
      2. Run long enough, and on a quiet machine:
         - no other build,
         - no browser with a hundred tabs.
      3. Compare ratios, not times.

      ```java
      long before = System.nanoTime();
      for (int i = 0; i < 1_000; i++) {
        work(i);
      }
      System.out.println(System.nanoTime() - before);
      ```

      | what | best | mean |
      |---|---:|---:|
      | walk tokens | 529 ns | 640 ns |
      | decode and parse | 781 ns | 830 ns |

      > A figure without its command is a rumour.

      """;

  private Answers() {}

  /// Markdown of `characters`: headings, lists, code, tables, quotes, again and again.
  static String markdown(int characters) {
    return BLOCKS.repeat(characters / BLOCKS.length() + 1).substring(0, characters);
  }
}
