/// Markdown that grows: cut into messages, healed where it is open, and written in each platform's dialect.
@NullMarked
package dev.parley.core.markdown;

import org.jspecify.annotations.NullMarked;
