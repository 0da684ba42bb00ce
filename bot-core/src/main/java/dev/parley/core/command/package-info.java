/// Every command and button, described once for every platform.
@NullMarked
package dev.parley.core.command;

import org.jspecify.annotations.NullMarked;
