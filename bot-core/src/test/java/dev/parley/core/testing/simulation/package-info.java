/// Many replies that grow at once before a platform's limits, by a clock of their own: how old is what people read?
@NullMarked
package dev.parley.core.testing.simulation;

import org.jspecify.annotations.NullMarked;
