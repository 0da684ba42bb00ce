package dev.parley.app.settings;

/// How the log is written.
public enum LogFormat {
  TEXT,
  JSON
}
