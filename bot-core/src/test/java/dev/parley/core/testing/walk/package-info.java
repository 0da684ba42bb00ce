/// The walk through every command, written once and run on every platform.
@NullMarked
package dev.parley.core.testing.walk;

import org.jspecify.annotations.NullMarked;
