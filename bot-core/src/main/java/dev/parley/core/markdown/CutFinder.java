package dev.parley.core.markdown;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the best place to cut a text that is too long: the end of a block, of an item, of a line, of a sentence, of a word,
/// else between two characters. It looks at nothing but the text that fits and the one character after
/// it, so that a growing text is cut at the same places whatever pieces it came in.
final class CutFinder {
  private static final Set<Place.Rank> GOOD =
      EnumSet.complementOf(EnumSet.of(Place.Rank.POOR));
  private static final List<Integer> SHARES = List.of(2, 4);

  private final String text;
  private final int from;
  private final int fit;
  private final int least;
  private final List<Place> places;

  /// @param from where the text's own part begins, after what was added
  /// @param fit the text up to here fits
  /// @param least what was shown up to here cannot be taken back
  CutFinder(String text, int from, int fit, int least) {
    this.text = text;
    this.from = from;
    this.fit = fit;
    this.least = least;
    this.places = within(Places.Brackets.ALL);
  }

  private List<Place> within(Places.Brackets brackets) {
    return Places.of(text, brackets).stream().filter(this::isWithin).toList();
  }

  private boolean isWithin(Place place) {
    return place.end() > from && place.end() <= fit && place.commit() >= least
        && !text.substring(from, place.end()).isBlank();
  }

  /// The best place of which `fits` is true.
  Optional<Cut> best(Predicate<Cut> fits) {
    return good(places, fits)
        .or(() -> good(within(Places.Brackets.LAST), fits))
        .or(() -> good(within(Places.Brackets.NONE), fits))
        .or(() -> last(places, place -> true, fits));
  }

  /// The last place that is not poor and of which `fits` is true: as much as possible stays.
  Optional<Cut> latest(Predicate<Cut> fits) {
    return last(places, place -> place.rank() != Place.Rank.POOR, fits);
  }

  private Optional<Cut> good(List<Place> among, Predicate<Cut> fits) {
    // A good place far ahead of the limit would leave a stub: the second best closer to it is better.
    for (int share : SHARES) {
      for (Place.Rank rank : GOOD) {
        Predicate<Place> wanted = place -> place.rank() == rank && place.next() >= fit / share;
        Optional<Cut> cut = last(among, wanted, fits);
        if (cut.isPresent()) {
          return cut;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Cut> last(List<Place> among, Predicate<Place> wanted, Predicate<Cut> fits) {
    return among.reversed().stream()
        .filter(wanted)
        .map(place -> Cut.at(place, text))
        .filter(fits)
        .findFirst();
  }

  /// The last place up to which an append channel may show the text: there nothing is open that what follows
  /// may turn into other markup. Beyond `zone` it is the end of a block.
  Optional<Place> committable(int zone) {
    return places.reversed().stream()
        .filter(place -> place.rank() == Place.Rank.BLOCK
            || (place.rank() != Place.Rank.POOR && place.commit() <= zone))
        .filter(place -> Cut.isClean(place, text))
        .findFirst();
  }
}
