package dev.parley.core.completion;

import dev.parley.core.settings.ReasoningEffort;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.Optional;

/// What may be chosen for one completion, in the specification's words; what is empty is not sent, not even
/// where the specification has a default: servers refuse defaults, too. Every range is checked where its
/// part is made.
///
/// @param user the specification's `user`: whom the endpoint's operator shall see
public record CompletionOptions(
    Sampling sampling,
    Limits limits,
    Tools tools,
    Output output,
    Optional<ReasoningEffort> reasoningEffort,
    Optional<String> user,
    Delivery delivery) {

  /// Nothing chosen.
  public static final CompletionOptions NONE = new CompletionOptions(
      Sampling.NONE, Limits.NONE, Tools.NONE, Output.NONE, Optional.empty(), Optional.empty(),
      Delivery.STREAMED);

  /// @throws IllegalArgumentException where the user is blank
  public CompletionOptions {
    user.ifPresent(value -> Range.notBlank("user", value));
  }

  /// What was chosen in the settings: every field of the specification that people may choose.
  public static CompletionOptions of(Settings settings) {
    CompletionOptions options = NONE
        .with(Sampling.of(settings))
        .with(Limits.of(settings))
        .with(Output.of(settings));
    return settings.find(SettingCatalog.REASONING_EFFORT).map(options::with).orElse(options);
  }

  /// These, with another sampling.
  public CompletionOptions with(Sampling other) {
    return new CompletionOptions(other, limits, tools, output, reasoningEffort, user, delivery);
  }

  /// These, with other limits.
  public CompletionOptions with(Limits other) {
    return new CompletionOptions(sampling, other, tools, output, reasoningEffort, user, delivery);
  }

  /// These, with other tools.
  public CompletionOptions with(Tools other) {
    return new CompletionOptions(sampling, limits, other, output, reasoningEffort, user, delivery);
  }

  /// These, with another form of the answer.
  public CompletionOptions with(Output other) {
    return new CompletionOptions(sampling, limits, tools, other, reasoningEffort, user, delivery);
  }

  /// These, come otherwise.
  public CompletionOptions with(Delivery other) {
    return new CompletionOptions(sampling, limits, tools, output, reasoningEffort, user, other);
  }

  /// These, thought about so hard.
  public CompletionOptions with(ReasoningEffort effort) {
    return new CompletionOptions(
        sampling, limits, tools, output, Optional.of(effort), user, delivery);
  }

  /// These, without a word on how hard to think.
  public CompletionOptions withoutReasoningEffort() {
    return new CompletionOptions(
        sampling, limits, tools, output, Optional.empty(), user, delivery);
  }

  /// These, for this user; blank for none.
  public CompletionOptions withUser(String name) {
    var named = Optional.of(name).filter(text -> !text.isBlank());
    return new CompletionOptions(sampling, limits, tools, output, reasoningEffort, named, delivery);
  }
}
