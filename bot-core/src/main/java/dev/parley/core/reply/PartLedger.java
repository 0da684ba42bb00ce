package dev.parley.core.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The messages of a reply in their order, and what to do next to make them show what its drafts say.
final class PartLedger {
  private final List<ShownPart> parts = new ArrayList<>();
  private final ReplyLimits limits;

  /// Whether the next message grows by what is appended to it.
  private boolean appends;

  /// How many of the first messages stand as they shall: they need not be looked at again while the text grows.
  private int settled;

  PartLedger(ReplyLimits limits, List<String> messages) {
    this.limits = limits;
    this.appends = limits.can(Ability.APPEND);
    messages.forEach(message -> parts.add(EditedPart.posted(message)));
  }

  /// The first change that is due; else until when to wait for one; else [Step.Complete]: all is as it shall be.
  ///
  /// @param surplus whether messages of which the drafts know nothing are of concern now
  Step next(ReplyDrafts drafts, boolean surplus, Instant now) {
    Soonest soonest = new Soonest(now);
    int count = drafts.count();
    for (int i = settled; i < count && soonest.action().isEmpty(); i++) {
      ShownPart part = part(i);
      boolean last = drafts.isLast(i);
      Instant due = last ? part.timing().lastDue() : part.timing().due(limits.gap());
      // What may not be changed yet is not rendered: that is work for every piece of text.
      boolean rests = !last && due.isAfter(now);
      Optional<ReplyAction> change = rests ? Optional.empty() : part.change(i, drafts);
      if (!last && !rests && change.isEmpty()) {
        part.timing().looked(now);
      }
      settled += !rests && change.isEmpty() && last && settled == i ? 1 : 0;
      if (rests || change.isPresent()) {
        soonest.offer(due, change);
        if (part.message().isEmpty()) {
          break; // messages appear in their order
        }
      }
    }
    if (surplus) {
      surplus(drafts, soonest);
    }
    return soonest.step();
  }

  /// What a longer earlier text left below: the last one first. A message that may be needed again stays, because a new
  /// one would stand below what others wrote since.
  private void surplus(ReplyDrafts drafts, Soonest soonest) {
    int last = parts.size() - 1;
    if (last < drafts.count() || soonest.action().isPresent()) {
      return;
    }
    ShownPart part = parts.get(last);
    Instant due = part.timing().lastDue();
    if (limits.can(Ability.DELETE) && !drafts.mayGrow()) {
      soonest.offer(due, part.message().map(id -> new ReplyAction.Delete(last, id)));
      return;
    }
    for (int i = last; i >= drafts.count(); i--) {
      Optional<ReplyAction> change = parts.get(i).change(i, drafts);
      if (change.isPresent()) {
        soonest.offer(parts.get(i).timing().lastDue(), change);
      }
    }
  }

  /// When an action was sent to the platform, and when its answer came. The platform counts from the first; what is
  /// tried again waits from the second.
  record Times(Instant sent, Instant answered) {}

  /// What became of an action on one of the messages.
  void delivered(int index, ReplyAction action, Delivery delivery, Times times) {
    ShownPart part = part(index);
    boolean deletes = action instanceof ReplyAction.Delete;
    switch (delivery) {
      case Delivery.Delivered(String message) -> {
        if (deletes) {
          parts.remove(index);
        } else {
          parts.set(index, part.delivered(action, message, times.sent()));
        }
      }
      case Delivery.Failed _ -> part.timing().failed(times.answered());
      case Delivery.Lapsed _ -> {
        appends = false;
        parts.set(index, part.lapsed());
        parts.subList(index + 1, parts.size()).replaceAll(
            later -> later.message().isEmpty() ? EditedPart.unposted() : later);
      }
      case Delivery.Refused _ -> {
        if (deletes) {
          parts.remove(index);
        } else {
          parts.set(index, part.abandoned());
        }
      }
      case Delivery.Throttled _,Delivery.Paced _ ->
        throw new IllegalStateException("nothing was tried");
    }
  }

  /// When the newest message becomes too old to grow; empty where none does.
  Optional<Instant> ages() {
    return limits.part().age()
        .filter(_ -> !parts.isEmpty() && parts.getLast() instanceof GrowingPart)
        .map(age -> ((GrowingPart) parts.getLast()).ages(age))
        .filter(at -> !at.equals(Instant.MAX));
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
  private ShownPart part(int index) {
    while (parts.size() <= index) {
      parts.add(appends ? new GrowingPart() : EditedPart.unposted());
    }
    return parts.get(index);
  }
}
