package dev.parley.app.settings;

import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingCatalog;

/// What the operator chose for everybody: the widest scope of what people may choose.
final class OperatorChoices {
  private final SettingValues values;
  private Choices chosen = Choices.NONE;

  OperatorChoices(SettingValues values) {
    this.values = values;
  }

  /// The choices; two names for the same thing are noted as a fault.
  Choices choices() {
    put(SettingCatalog.PROMPT, Keys.SYSTEM_PROMPT);
    put(SettingCatalog.REASONING_EFFORT, Keys.REASONING_EFFORT);
    put(SettingCatalog.TEMPERATURE, Keys.TEMPERATURE);
    put(SettingCatalog.TOP_P, Keys.TOP_P);
    put(SettingCatalog.PRESENCE_PENALTY, Keys.PRESENCE_PENALTY);
    put(SettingCatalog.FREQUENCY_PENALTY, Keys.FREQUENCY_PENALTY);
    put(SettingCatalog.LOGIT_BIAS, Keys.LOGIT_BIAS);
    put(SettingCatalog.SEED, Keys.SEED);
    put(SettingCatalog.MAX_TOKENS, Keys.MAX_TOKENS);
    put(SettingCatalog.MAX_COMPLETION_TOKENS, Keys.MAX_COMPLETION_TOKENS);
    put(SettingCatalog.STOP, Keys.STOP);
    put(SettingCatalog.N, Keys.ANSWERS);
    put(SettingCatalog.RESPONSE_FORMAT, Keys.RESPONSE_FORMAT);
    put(SettingCatalog.REASONING, Keys.REASONING);
    put(SettingCatalog.SUMMARY, Keys.SUMMARY);
    put(SettingCatalog.FOOTER, Keys.FOOTER);
    put(SettingCatalog.BURST_WINDOW, Keys.BURST_WINDOW);
    put(SettingCatalog.WHILE_ANSWERING, Keys.WHILE_ANSWERING);
    oneLength();
    return chosen;
  }

  private <T> void put(Setting<T> setting, Key<T> key) {
    if (values.written(key).isPresent()) {
      values.chosen(key).ifPresent(value -> chosen = chosen.with(setting, value));
    }
  }

  private void oneLength() {
    if (values.written(Keys.MAX_TOKENS).isPresent()
        && values.written(Keys.MAX_COMPLETION_TOKENS).isPresent()) {
      values.faults().add("%s and %s are both set; leave one of them out".formatted(
          Keys.MAX_TOKENS.name(), Keys.MAX_COMPLETION_TOKENS.name()));
    }
  }
}
