package dev.parley.app.settings;

/// As which platform the playground behaves, by the names that the settings have for it.
enum MannersName {
  OWN,
  DISCORD,
  SLACK,
  SLACK_STREAM
}
