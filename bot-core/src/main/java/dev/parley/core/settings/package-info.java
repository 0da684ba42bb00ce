/// What people may choose, in which scope, and what holds of it.
@NullMarked
package dev.parley.core.settings;

import org.jspecify.annotations.NullMarked;
