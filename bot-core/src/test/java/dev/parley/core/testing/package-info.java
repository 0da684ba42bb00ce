/// Contracts that every implementation of a port passes, and fakes that implement the ports.
@NullMarked
package dev.parley.core.testing;

import org.jspecify.annotations.NullMarked;
