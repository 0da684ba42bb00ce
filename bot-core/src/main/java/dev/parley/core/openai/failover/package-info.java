/// Several endpoints asked as one: which comes first, what is tried again, what rests. It asks through
/// [dev.parley.core.completion.CompletionClient] only, so it knows nothing of HTTP.
@NullMarked
package dev.parley.core.openai.failover;

import org.jspecify.annotations.NullMarked;
