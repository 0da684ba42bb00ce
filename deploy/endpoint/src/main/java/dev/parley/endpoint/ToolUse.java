package dev.parley.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Decides which tools are called: those that the question names, by their whole name or by its words
/// ("the weather" for `get_weather`), and whatever the choice demands. Their results are answered and
/// not asked for again.
record ToolUse(ToolBox box, Question question) {
  private static final int MOST_CALLS = 8;
  private static final int SHORTEST_WORD = 3;
  /// A name has these words for form's sake.
  private static final List<String> FORMAL =
      List.of("get", "set", "list", "find", "fetch", "search", "lookup", "look", "create",
          "current",
          "the", "tool", "call", "run", "make", "add", "for", "and", "with", "from");

  /// The calls; none where the answer is text.
  List<ToolCall> calls() {
    List<Tool> called = called().limit(box.isParallel() ? MOST_CALLS : 1).toList();
    // the message before has other calls, and so has the answer to another seed
    long chance = question.seed() * 31 + question.earlier().size() + question.results().hashCode();
    SplittableRandom random = new SplittableRandom(chance);
    return IntStream.range(0, called.size()).mapToObj(index -> new ToolCall(
        "call_" + "%016x%08x".formatted(random.nextLong(), random.nextInt()),
        called.get(index).name(),
        called.get(index).arguments(new Wording(question, "")))).toList();
  }

  private Stream<Tool> called() {
    return switch (box.choice()) {
      case ToolChoice.None _ -> Stream.empty();
      case ToolChoice.Named named ->
        box.tools().stream().filter(tool -> tool.name().equals(named.tool()));
      case ToolChoice.Required _ -> meant().findAny().isPresent() ? meant() : first();
      case ToolChoice.Auto _ -> question.results().isEmpty() ? meant() : Stream.empty();
    };
  }

  private Stream<Tool> first() {
    return box.tools().stream().limit(1);
  }

  private Stream<Tool> meant() {
    String text = question.plain();
    List<String> words = Arrays.asList(text.split("[^\\p{L}\\p{N}_-]+", -1));
    boolean isNamed = box.tools().stream().anyMatch(tool -> isNamed(words, tool));
    return box.tools().stream()
        .filter(tool -> isNamed ? isNamed(words, tool) : isDescribed(words, tool));
  }

  private static boolean isNamed(List<String> words, Tool tool) {
    return words.contains(tool.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isDescribed(List<String> words, Tool tool) {
    List<String> own = Stream.of(tool.name().split("[_-]+|(?<=[a-z])(?=[A-Z])", -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST_WORD && !FORMAL.contains(word)).toList();
    return !own.isEmpty() && words.containsAll(own);
  }
}
