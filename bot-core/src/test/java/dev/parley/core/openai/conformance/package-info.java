/// What servers really send, case by case, over a socket.
@NullMarked
package dev.parley.core.openai.conformance;

import org.jspecify.annotations.NullMarked;
