/// What is counted, for Prometheus: names and numbers, never a word of what was said.
@NullMarked
package dev.parley.app.metrics;

import org.jspecify.annotations.NullMarked;
