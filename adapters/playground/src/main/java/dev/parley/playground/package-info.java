/// A chat page in the browser that behaves as a platform does.
@NullMarked
package dev.parley.playground;

import org.jspecify.annotations.NullMarked;
