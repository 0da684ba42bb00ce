package dev.parley.core.openai;

import java.util.List;
import java.util.Optional;

/// What few chunks add to a choice; a field that is empty adds nothing.
///
/// @param role empty also where it is `assistant`
/// @param isWhole whether it stood as a whole `message`, and not as a `delta`
public record ChoiceExtras(
    String refusal,
    List<ToolFragment> toolCalls,
    Optional<AudioFragment> audio,
    String role,
    String name,
    String toolCallId,
    boolean isWhole) {

  /// Nothing.
  public static final ChoiceExtras NONE =
      new ChoiceExtras("", List.of(), Optional.empty(), "", "", "", false);

  public ChoiceExtras {
    toolCalls = List.copyOf(toolCalls);
  }
}
