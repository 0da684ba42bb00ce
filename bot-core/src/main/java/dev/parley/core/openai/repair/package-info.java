/// A request that a server refused, made into one that it takes: what it said of a field is learned and kept.
@NullMarked
package dev.parley.core.openai.repair;

import org.jspecify.annotations.NullMarked;
