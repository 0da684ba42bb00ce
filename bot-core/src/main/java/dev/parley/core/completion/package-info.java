/// Asking the model: a request goes out, pieces of an answer come back, then one end per choice.
@NullMarked
package dev.parley.core.completion;

import org.jspecify.annotations.NullMarked;
