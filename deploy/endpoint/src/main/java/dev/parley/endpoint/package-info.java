/// The embedded completions endpoint and its demo model.
@NullMarked
package dev.parley.endpoint;

import org.jspecify.annotations.NullMarked;
