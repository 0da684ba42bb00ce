package dev.parley.endpoint;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes about as many characters as asked, with headings, fences, lists and tables.
record LongAnswer() implements Skill {
  /// The longest answer there is.
  static final int MOST_CHARACTERS = 100_000;

  private static final Pattern ASKED = Pattern.compile(
      "(\\d{1,3}(?:[,.' ]\\d{3})+|\\d{1,12})\\s*(k\\b|thousand\\b)?[ -]*(characters?|chars?|letters|words?|字)");
  private static final int LETTERS_PER_WORD = 6;
  private static final int SMALLEST_BLOCK = 60;

  @Override
  public Optional<String> answer(Question question) {
    Matcher asked = ASKED.matcher(question.plain());
    return asked.find()
        ? Optional.of(write(length(asked), question.seed()))
        : Optional.empty();
  }

  private static long length(Matcher asked) {
    String digits = asked.group(1).replaceAll("\\D", "");
    long count = Long.parseLong(digits) * (asked.group(2) == null ? 1 : 1_000);
    return asked.group(3).startsWith("w") ? count * LETTERS_PER_WORD : count;
  }

  private static String write(long wanted, long seed) {
    int length = (int) Math.min(wanted, MOST_CHARACTERS);
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    if (wanted > length) {
      text.append("*That is more than I write at once: here are about 100,000 characters.*\n\n");
    }
    for (int section = 1; length - text.length() > SMALLEST_BLOCK; section++) {
      addSection(text, length, section, random);
    }
    int missing = Math.max(0, length - text.length());
    return text.append(Prose.sentence(random, missing)).toString().strip();
  }

  /// Adds a section's blocks, each only where it fits whole, so that no fence is left open.
  private static void addSection(
      StringBuilder text, int length, int section, SplittableRandom random) {
    add(text, length, "## " + section + ". " + Prose.heading(section));
    add(text, length, Prose.paragraph(random));
    switch (section % 3) {
      case 1 -> add(text, length, Prose.fence(section / 3));
      case 2 -> add(text, length, Prose.table(section, random));
      default -> add(text, length, Prose.list(random));
    }
    add(text, length, Prose.paragraph(random));
    if (length - text.length() < Prose.LARGEST_BLOCK) {
      fill(text, length, random);
    }
  }

  private static void fill(StringBuilder text, int length, SplittableRandom random) {
    while (length - text.length() > SMALLEST_BLOCK) {
      text.append(Prose.sentence(random, length - text.length())).append(' ');
    }
  }

  private static void add(StringBuilder text, int length, String block) {
    if (text.length() + block.length() + 2 <= length) {
      text.append(block).append("\n\n");
    }
  }
}
