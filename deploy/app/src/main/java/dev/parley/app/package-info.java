/// The service: main, wiring, settings, health.
@NullMarked
package dev.parley.app;

import org.jspecify.annotations.NullMarked;
