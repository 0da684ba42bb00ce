/// From a platform's event to a finished turn.
@NullMarked
package dev.parley.core.bot;

import org.jspecify.annotations.NullMarked;
