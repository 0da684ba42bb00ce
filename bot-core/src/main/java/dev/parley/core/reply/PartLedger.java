package dev.parley.core.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The messages of a reply in their order, and what to do next to make them show its text.
final class PartLedger {
  private final List<ShownPart> parts = new ArrayList<>();
  private final Duration gap;

  /// How many of the first messages stand as they shall: they need not be looked at again while the text grows.
  private int settled;

  PartLedger(Duration gap, List<String> messages) {
    this.gap = gap;
    messages.forEach(message -> parts.add(ShownPart.posted(message)));
  }

  /// The first change that is due; else until when to wait for one; else [Step.Complete]: all is as it shall be.
  Step next(ReplyText text, Instant now) {
    Optional<Instant> soonest = Optional.empty();
    // What a longer earlier attempt left below is of concern only at the end.
    int count = text.ending().isPresent() ? Math.max(text.count(), parts.size()) : text.count();
    for (int i = settled; i < count; i++) {
      ShownPart part = part(i);
      boolean last = text.isLast(i);
      Instant due = part.due(last ? Duration.ZERO : gap);
      boolean rests = !last && due.isAfter(now);
      // What may not be changed yet is not rendered: that is work for every piece of text.
      if (!rests && part.isSettled(text.draft(i))) {
        settled += last && settled == i ? 1 : 0;
      } else if (!due.isAfter(now)) {
        return new Step.Act(part.action(i, text.draft(i)));
      } else {
        soonest = soonest.filter(other -> other.isBefore(due)).or(() -> Optional.of(due));
        if (part.message().isEmpty()) {
          break; // messages appear in their order
        }
      }
    }
    return soonest.<Step>map(Step.Wait::until).orElseGet(Step.Complete::new);
  }

  /// The text has ended, and may be another one: every message is looked at again.
  void end() {
    settled = 0;
  }

  /// Whether a message stands on the platform.
  boolean isPosted() {
    return parts.stream().anyMatch(part -> part.message().isPresent());
  }

  /// The platform's ids of the messages, in order.
  List<String> messages() {
    return parts.stream().flatMap(part -> part.message().stream()).toList();
  }

  /// The message `index`, which may not be posted yet.
  ShownPart part(int index) {
    while (parts.size() <= index) {
      parts.add(ShownPart.unposted());
    }
    return parts.get(index);
  }
}
