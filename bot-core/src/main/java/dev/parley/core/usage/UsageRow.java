package dev.parley.core.usage;

import dev.parley.core.conversation.Author;
import java.time.LocalDate;

/// What one person spent on one model in one channel on one day.
///
/// @param person with the name last heard; [#FORGOTTEN] where the person had themselves forgotten
/// @param channel the platform's id; empty where a day had too many rows to keep them apart
/// @param model as the endpoint calls it; empty where it is not known, or a day had too many rows
public record UsageRow(
    LocalDate day,
    Author person,
    String channel,
    String model,
    UsageCounts counts) {

  /// Nobody: whose rows became totals without a name.
  public static final Author FORGOTTEN = new Author("", "");
}
