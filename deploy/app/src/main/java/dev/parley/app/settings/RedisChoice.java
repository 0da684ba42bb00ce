package dev.parley.app.settings;

import dev.parley.core.settings.Secret;

/// Where conversations are kept.
///
/// @param url secret, for it may hold a password; [Secret#NONE] means the embedded Redis
/// @param prefix what every key begins with
public record RedisChoice(Secret url, String prefix) {

  /// Whether Parley runs a Redis of its own.
  public boolean isEmbedded() {
    return !url.isSet();
  }
}
