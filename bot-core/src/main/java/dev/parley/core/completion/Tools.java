package dev.parley.core.completion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The functions that the model may call, and whether it shall.
///
/// @param functions up to 128, each with a name of its own
/// @param choice empty leaves it to the model
public record Tools(List<ToolFunction> functions, Optional<ToolChoice> choice) {

  /// No tools.
  public static final Tools NONE = new Tools(List.of(), Optional.empty());

  private static final int MOST = 128;

  /// @throws IllegalArgumentException where there are too many, a name comes twice, or what is chosen is not
  ///     there
  public Tools {
    functions = List.copyOf(functions);
    Range.count("tools", functions.size(), MOST);
    var names = functions.stream().map(ToolFunction::name).collect(Collectors.toSet());
    if (names.size() < functions.size()) {
      throw new IllegalArgumentException("tools has the same name twice, allowed is once");
    }
    if (choice.isPresent() && names.isEmpty()) {
      throw new IllegalArgumentException(
          "tool_choice is %s, allowed only where there are tools".formatted(choice.get().wire()));
    }
    if (choice.isPresent() && choice.get() instanceof ToolChoice.Function(var name)
        && !names.contains(name)) {
      throw new IllegalArgumentException(
          "tool_choice is %s, allowed are %s".formatted(name, String.join(", ", names)));
    }
  }

  /// These functions, the choice left to the model.
  public static Tools of(ToolFunction... functions) {
    return new Tools(List.of(functions), Optional.empty());
  }
}
