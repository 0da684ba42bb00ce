/// What Parley itself says to people, in their language.
@NullMarked
package dev.parley.core.language;

import org.jspecify.annotations.NullMarked;
