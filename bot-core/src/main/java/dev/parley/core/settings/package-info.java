/// What people may choose, and where it holds.
@NullMarked
package dev.parley.core.settings;

import org.jspecify.annotations.NullMarked;
