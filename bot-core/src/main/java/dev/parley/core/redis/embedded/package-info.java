/// A real Redis server of Parley's own, for where none is configured: its binary, its folder, its process.
@NullMarked
package dev.parley.core.redis.embedded;

import org.jspecify.annotations.NullMarked;
