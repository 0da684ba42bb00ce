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
  private static final int NEAR = 300;

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
    int before = -1;
    for (int section = 1; text.length() > before; section++) {
      before = text.length();
      addSection(text, length, section, random);
    }
    return text.isEmpty() ? Prose.beginning(random, length) : text.toString().strip();
  }

  /// Adds a section's blocks, each only where it fits whole, so that no fence is left open.
  private static void addSection(
      StringBuilder text, int length, int section, SplittableRandom random) {
    if (length - text.length() < Prose.LARGEST_BLOCK) {
      fill(text, length, random);
      return;
    }
    add(text, length, "## " + section + ". " + Prose.heading(section));
    add(text, length, Prose.paragraph(random));
    switch (section % 3) {
      case 1 -> add(text, length, Prose.fence(section / 3));
      case 2 -> add(text, length, Prose.table(section, random));
      default -> add(text, length, Prose.list(random));
    }
    add(text, length, Prose.paragraph(random));
  }

  /// Adds sentences that fit and do not stand just before.
  private static void fill(StringBuilder text, int length, SplittableRandom random) {
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      int room = length - text.length();
      int near = Math.max(0, text.length() - NEAR);
      next = Prose.shuffled(random)
          .filter(each -> each.length() < room && text.indexOf(each, near) < 0).findFirst();
      next.ifPresent(sentence -> text.append(sentence).append(' '));
    }
  }

  private static void add(StringBuilder text, int length, String block) {
    if (text.length() + block.length() + 2 <= length) {
      text.append(block).append("\n\n");
    }
  }
}
