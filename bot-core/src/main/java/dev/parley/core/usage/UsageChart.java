package dev.parley.core.usage;

import java.util.Optional;

/// Draws a report as a picture for the chat: a bar for each day, parted by person, model or channel.
public interface UsageChart {

  /// A PNG of 800 by 450 points with two pixels each way to a point. A report without rows gives a picture that says so.
  ///
  /// @return empty where this machine cannot draw text; the report is then told in words
  Optional<byte[]> png(UsageReport report, View view, Words words);

  /// Whether a text can be shown whole: characters that no font here has are left out.
  boolean canShow(String text);

  /// What is shown of a report.
  ///
  /// @param parts what each bar is parted by
  /// @param unit what its height is
  record View(Parts parts, BudgetUnit unit) {}

  /// What the bars are parted by.
  enum Parts {
    PERSON,
    MODEL,
    CHANNEL
  }

  /// The words in the picture, in the reader's language.
  ///
  /// @param title above it
  /// @param others the parts that are too many or too small for one of their own
  /// @param unknown who or what has no name: a person who was forgotten, a model that was not named
  /// @param nothing what stands in an empty picture
  /// @param amount what the bars' height is: `tokens`, `USD`
  record Words(String title, String others, String unknown, String nothing, String amount) {}
}
