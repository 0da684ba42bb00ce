/// Settings from a YAML file and the environment: one catalogue of keys, typed records per concern.
@NullMarked
package dev.parley.app.settings;

import org.jspecify.annotations.NullMarked;
