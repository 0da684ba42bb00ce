package dev.parley.core.reply;

import dev.parley.core.replica.PaceLimit;
import java.util.List;

/// Where one reply is shown. One caller at a time, one call in flight.
public interface ReplyChannel {

  /// What the platform allows here; the same for the reply's whole life.
  ReplyLimits limits();

  /// The shared limits that `action` takes from, all of them.
  List<PaceLimit> pace(ReplyAction action);

  /// Does it and waits for the platform's answer. A post repeated after [Delivery.Failed] does not
  /// stand there twice where the platform can tell.
  Delivery perform(ReplyAction action);
}
