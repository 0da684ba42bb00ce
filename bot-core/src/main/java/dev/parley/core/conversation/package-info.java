/// What was said, by whom, where, and where to answer.
@NullMarked
package dev.parley.core.conversation;

import org.jspecify.annotations.NullMarked;
