package dev.parley.bench;

import dev.parley.core.testing.simulation.LongConversation;
import dev.parley.core.testing.simulation.LongConversation.Outcome;
import dev.parley.core.testing.simulation.LongConversation.Way;
import java.util.List;
import java.util.stream.LongStream;

/// How much of a long conversation's prompts an endpoint's cache can know, by how they are cut. Prints a table in
/// Markdown.
public final class ContextSimulation {
  private static final int CONVERSATIONS = 20;

  private ContextSimulation() {}

  public static void main(String[] arguments) {
    System.out.println("| cut | cacheable | uncached tokens per turn | cuts |");
    System.out.println("|---|---|---|---|");
    for (Way way : Way.values()) {
      List<Outcome> all = LongStream.range(0, CONVERSATIONS)
          .mapToObj(seed -> LongConversation.play(way, seed)).toList();
      System.out.printf("| %s | %.0f %% | %,.0f | %.0f |%n", words(way),
          100 * all.stream().mapToDouble(Outcome::share).average().orElse(0),
          all.stream().mapToDouble(Outcome::unknown).average().orElse(0),
          all.stream().mapToInt(Outcome::cuts).average().orElse(0));
    }
  }

  private static String words(Way way) {
    return switch (way) {
      case SLIDING -> "a window that slides";
      case CUT -> "to 60 %, on record";
      case CUT_WAVERING -> "the same, the factor wavers by a tenth";
      case REPLAYED -> "to 60 %, replayed";
      case REPLAYED_WAVERING -> "the same, the factor wavers by a tenth";
      case SUMMED_UP -> "to 60 %, on record, with a summary of 500 tokens";
    };
  }
}
